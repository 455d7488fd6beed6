// What the source files of this shim share; includes net-snmp, so never a public header.
#pragma once
#include <net-snmp/net-snmp-config.h>
#include <net-snmp/net-snmp-includes.h>
#include <net-snmp/library/lcd_time.h>
#include <net-snmp/library/scapi.h>
#include <net-snmp/library/snmp_secmod.h>
#include "CCircuitBookSNMPSessions.h"

struct cbsnmp_session {
  netsnmp_session library;
  struct usmUser *user;  // owned by the library's list, v3 only
};
