import CivilTime
import Measurements

extension InterfaceTable {
  /// One observation for each figure served, under the interface's name, at the instant its response arrived.
  ///
  /// - Parameters:
  ///   - device: the key of the device.
  ///   - system: the scalars of the same device: its restart count and, where a response carried none, its up
  /// time.
  public func observations(device: String, system: SystemGroup) -> [Observation] {
    rows.flatMap { $0.observations(device: device, system: system) }
  }
}

extension InterfaceTable.Row {
  fileprivate func observations(device: String, system: SystemGroup) -> [Observation] {
    guard let latest = cells.values.map(\.instant).max() else { return [] }
    var found: [Observation] = []
    func add(
      _ metric: Metric, _ value: Observation.Value, at instant: Instant? = nil,
      _ continuity: CounterContinuity? = nil
    ) {
      found.append(
        Observation(
          device: device, subject: subject, metric: metric, value: value, at: instant ?? latest,
          continuity: continuity))
    }
    add(.interfaceIndex, .unsigned(UInt64(index)))
    add(.portSpeed, speed)
    if let description { add(.interfaceDescription, .text(description)) }
    if let alias { add(.interfaceAlias, .text(alias)) }
    for (metric, object) in Self.states {
      if let figure = figure(object) { add(metric, .unsigned(figure)) }
    }
    for (metric, wide, narrow) in Self.counters {
      guard let reading = counter(wide: wide, narrow: narrow, system: system) else { continue }
      add(metric, .unsigned(reading.count), at: reading.instant, reading.continuity)
    }
    return found
  }

  private static let states: [(Metric, MIBObject)] = [
    (.interfaceType, .ifType), (.administrativeState, .ifAdminStatus), (.operationalState, .ifOperStatus),
    (.lastChange, .ifLastChange),
  ]

  private static let counters: [(Metric, wide: MIBObject?, narrow: MIBObject)] = [
    (.octetsIn, .ifHCInOctets, .ifInOctets), (.octetsOut, .ifHCOutOctets, .ifOutOctets),
    (.errorsIn, nil, .ifInErrors), (.errorsOut, nil, .ifOutErrors),
  ]

  /// The 64-bit counter where there is one; a value of another type is no counter.
  private func counter(wide: MIBObject?, narrow: MIBObject, system: SystemGroup) -> CounterReading? {
    if let wide, let cell = cells[wide.identifier], case .counter64(let count) = cell.value {
      return reading(count, .bits64, cell, system)
    }
    if let cell = cells[narrow.identifier], case .counter32(let count) = cell.value {
      return reading(UInt64(count), .bits32, cell, system)
    }
    return nil
  }

  private func reading(
    _ count: UInt64, _ width: CounterContinuity.Width, _ cell: InterfaceTable.Cell, _ system: SystemGroup
  ) -> CounterReading {
    let continuity = CounterContinuity(
      width: width, upTime: cell.upTime ?? system.upTime, engineBoots: system.engineBoots,
      discontinuity: figure(.ifCounterDiscontinuityTime).flatMap { UInt32(exactly: $0) })
    return CounterReading(count: count, at: cell.instant, continuity: continuity)
  }
}
