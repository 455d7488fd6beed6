#pragma once
#include "library.h"

enum { CBSNMP_KEY_CAPACITY = 128 };

struct cbsnmp_keys {
  const oid *auth_protocol;  // of the library's static tables
  size_t auth_protocol_length;
  const oid *priv_protocol;  // NULL: no privacy
  size_t priv_protocol_length;
  uint8_t auth[CBSNMP_KEY_CAPACITY];
  size_t auth_length;
  uint8_t priv[CBSNMP_KEY_CAPACITY];
  size_t priv_length;
};
