import Wording

/// The kind of an interface: IF-MIB ifType, named as IANAifType-MIB names it.
public struct InterfaceType: Sendable, Hashable {
  /// The number the device answers.
  public let number: UInt64

  /// Creates a type from its number; a number without a name here is a type all the same.
  public init(_ number: UInt64) { self.number = number }

  /// The name in IANAifType-MIB, of the types that networks of lines are built from; nil for any other.
  public var name: String? { Self.names[number] }

  /// What people read: the name with the number, such as `ethernetCsmacd (6)`, or the number alone.
  public var phrase: Phrase { Phrase(name.map { "\($0) (\(number))" } ?? "\(number)") }

  /// IANAifType-MIB, IANAifType; its registry is "Interface Types (ifType)" of IANA.
  private static let names: [UInt64: String] = [
    1: "other", 5: "rfc877x25", 6: "ethernetCsmacd", 7: "iso88023Csmacd", 9: "iso88025TokenRing", 15: "fddi",
    16: "lapb", 17: "sdlc", 18: "ds1", 19: "e1", 20: "basicISDN", 21: "primaryISDN",
    22: "propPointToPointSerial", 23: "ppp", 24: "softwareLoopback", 28: "slip", 30: "ds3", 32: "frameRelay",
    33: "rs232", 37: "atm", 39: "sonet", 49: "aal5", 50: "sonetPath", 51: "sonetVT", 53: "propVirtual",
    54: "propMultiplexor", 56: "fibreChannel", 62: "fastEther", 69: "fastEtherFX", 71: "ieee80211",
    77: "lapd", 94: "adsl", 96: "sdsl", 97: "vdsl", 108: "pppMultilinkBundle", 112: "virtualIpAddress",
    117: "gigabitEthernet", 118: "hdlc", 131: "tunnel", 134: "atmSubInterface", 135: "l2vlan",
    136: "l3ipvlan", 142: "ipForward", 150: "mplsTunnel", 161: "ieee8023adLag", 166: "mpls",
    169: "shdsl", 171: "pos", 195: "opticalChannel", 196: "opticalTransport", 209: "bridge", 250: "gpon",
  ]
}
