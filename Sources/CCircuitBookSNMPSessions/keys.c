#include "keys.h"
#include <stdlib.h>
#include <string.h>

// Names are the library's own, as its command-line tools take them.
static int derive(
  cbsnmp_keys *keys, const uint8_t *passphrase, size_t length, uint8_t *key, size_t *key_length) {
  *key_length = CBSNMP_KEY_CAPACITY;
  return generate_Ku(keys->auth_protocol, keys->auth_protocol_length, passphrase, length, key, key_length)
    == SNMPERR_SUCCESS;
}

static int fill(cbsnmp_keys *keys, const cbsnmp_secrets *secrets) {
  size_t length = 0;
  int auth = usm_lookup_auth_type(secrets->auth_protocol);
  if (auth <= 0) return 0;
  keys->auth_protocol = sc_get_auth_oid(auth, &length);
  keys->auth_protocol_length = length;
  if (keys->auth_protocol == NULL) return 0;
  if (!derive(
        keys, secrets->auth_passphrase, secrets->auth_passphrase_length, keys->auth, &keys->auth_length))
    return 0;
  if (secrets->priv_protocol == NULL) return 1;
  int priv = usm_lookup_priv_type(secrets->priv_protocol);
  if (priv <= 0) return 0;
  keys->priv_protocol = sc_get_priv_oid(priv, &length);
  keys->priv_protocol_length = length;
  if (keys->priv_protocol == NULL) return 0;
  return derive(
    keys, secrets->priv_passphrase, secrets->priv_passphrase_length, keys->priv, &keys->priv_length);
}

cbsnmp_keys *cbsnmp_keys_create(const cbsnmp_secrets *secrets) {
  cbsnmp_keys *keys = calloc(1, sizeof *keys);
  if (keys == NULL) return NULL;
  if (fill(keys, secrets)) return keys;
  cbsnmp_keys_destroy(keys);
  return NULL;
}

void cbsnmp_keys_destroy(cbsnmp_keys *keys) {
  if (keys == NULL) return;
  explicit_bzero(keys, sizeof *keys);
  free(keys);
}
