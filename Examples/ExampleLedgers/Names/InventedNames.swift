/// Names that no office, street or village is meant to have: everything in the examples is invented.
enum InventedNames {
  /// Townships and streets of the invented city.
  static let townships = [
    "云塘镇", "柳湾镇", "禾泾镇", "青桥镇", "白渡镇", "石港镇", "兰浦镇", "竹墩镇", "南圩镇", "沙槎镇", "荷川街道", "星湖街道",
    "松涛街道", "望野街道",
  ]
  /// The group of lines that no township pays for.
  static let cityArea = "市直"
  /// Every area, in the order of the ledger.
  static let areas = [cityArea] + townships

  /// Bureaux of the city.
  static let bureaux = crossed(
    ["综合", "民生", "商贸", "水利", "林苗", "档卷", "统测", "文博", "体健"], ["一局", "二局", "中心", "服务所"])
  /// Offices of a township.
  static let townshipOffices = ["综合办", "便民中心", "农经站", "文化站", "建管办", "网格中心"]
  /// Villages of a township, without its name.
  static let villages = crossed(["桃", "杏", "菱", "苇", "稻", "槐"], ["溪", "浜", "家巷", "河头", "桥口", "新"])
    .map { $0 + "村" }

  /// A street and a number for the so-manieth site.
  static func street(_ number: Int) -> String {
    let names = ["甲秀路", "乙和路", "丙辰街", "丁香弄", "戊桥路", "己圃街", "庚星路", "辛木弄"]
    return names[number % names.count] + "\(1 + number * 7 % 298)号"
  }

  private static func crossed(_ first: [String], _ second: [String]) -> [String] {
    first.flatMap { one in second.map { one + $0 } }
  }
}
