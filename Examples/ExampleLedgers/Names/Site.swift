import ExtranetModel

/// A place where a line ends.
struct Site {
  let department: String
  let name: String
  let address: String
  let area: String
  let level: AdministrativeLevel

  /// Bureaux of the city, each with its machine room or hall.
  static let bureaux = InventedNames.bureaux.enumerated().map { number, name in
    Site(
      department: name, name: name + "机房", address: InventedNames.street(number),
      area: InventedNames.cityArea,
      level: .city)
  }

  /// Offices of all townships.
  static let townshipOffices = InventedNames.townships.enumerated().flatMap { order, township in
    InventedNames.townshipOffices.enumerated().map { number, office in
      Site(
        department: township + office, name: township + office,
        address: township + InventedNames.street(order * 6 + number), area: township, level: .township)
    }
  }

  /// Villages of all townships.
  static let villages = InventedNames.townships.enumerated().flatMap { order, township in
    InventedNames.villages.enumerated().map { number, village in
      Site(
        department: township + village, name: township + village + "委会",
        address: township + village + "\(1 + (order * 36 + number) % 90)号", area: township, level: .village)
    }
  }

  /// The room where the lines of an area come together.
  static func hub(of area: String) -> Site {
    area == InventedNames.cityArea
      ? Site(department: "数据一局", name: "市中心机房", address: "甲秀路1号", area: area, level: .city)
      : Site(
        department: area + "综合办", name: area + "机房", address: area + "乙和路1号", area: area, level: .township)
  }
}
