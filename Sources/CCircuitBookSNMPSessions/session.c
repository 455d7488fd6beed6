#include "keys.h"
#include <stdlib.h>
#include <string.h>

enum { LARGEST_DATAGRAM = 65507 };

static void *copy_of(const void *bytes, size_t length) {
  void *copy = calloc(1, length + 1);
  if (copy != NULL && length > 0) memcpy(copy, bytes, length);
  return copy;
}

static cbsnmp_session *create(long version) {
  cbsnmp_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  snmp_sess_init(&session->library);
  session->library.version = version;
  session->library.rcvMsgMaxSize = LARGEST_DATAGRAM;
  session->library.sndMsgMaxSize = LARGEST_DATAGRAM;
  return session;
}

cbsnmp_session *cbsnmp_session_create_v2c(const uint8_t *community, size_t length) {
  if (length == 0) return NULL;
  cbsnmp_session *session = create(SNMP_VERSION_2c);
  if (session == NULL) return NULL;
  session->library.community = copy_of(community, length);
  session->library.community_len = length;
  if (session->library.community != NULL) return session;
  cbsnmp_session_destroy(session);
  return NULL;
}

// A key bound to one engine (RFC 3414 2.6); for AES-192 and AES-256 the library lengthens it afterwards.
static uint8_t *localized(const cbsnmp_keys *keys, const uint8_t *key, size_t length, struct usmUser *user,
                          size_t *localized_length) {
  uint8_t *local = calloc(1, CBSNMP_KEY_CAPACITY);
  if (local == NULL) return NULL;
  *localized_length = CBSNMP_KEY_CAPACITY;
  int code = generate_kul(
    keys->auth_protocol, keys->auth_protocol_length, user->engineID, user->engineIDLen, key, length, local,
    localized_length);
  if (code == SNMPERR_SUCCESS) return local;
  free(local);
  return NULL;
}

static int set_protocol(oid **name, size_t *name_length, const oid *protocol, size_t length) {
  free(*name);
  *name = snmp_duplicate_objid(protocol, length);
  *name_length = length;
  return *name != NULL;
}

static int bind_user(struct usmUser *user, const cbsnmp_keys *keys) {
  user->userStatus = SNMP_ROW_ACTIVE;
  if (!set_protocol(
        &user->authProtocol, &user->authProtocolLen, keys->auth_protocol, keys->auth_protocol_length))
    return 0;
  user->authKey = localized(keys, keys->auth, keys->auth_length, user, &user->authKeyLen);
  if (user->authKey == NULL) return 0;
  if (keys->priv_protocol == NULL) return 1;
  if (!set_protocol(
        &user->privProtocol, &user->privProtocolLen, keys->priv_protocol, keys->priv_protocol_length))
    return 0;
  user->privKey = localized(keys, keys->priv, keys->priv_length, user, &user->privKeyLen);
  if (user->privKey == NULL) return 0;
  return usm_extend_user_kul(user, CBSNMP_KEY_CAPACITY) == SNMPERR_SUCCESS;
}

static void drop_user(struct usmUser *user) {
  if (user->authKey != NULL) explicit_bzero(user->authKey, user->authKeyLen);
  if (user->privKey != NULL) explicit_bzero(user->privKey, user->privKeyLen);
  usm_free_user(user);
}

static struct usmUser *create_user(const cbsnmp_keys *keys, const netsnmp_session *library) {
  struct usmUser *user = usm_create_user();
  if (user == NULL) return NULL;
  user->engineID = copy_of(library->securityEngineID, library->securityEngineIDLen);
  user->engineIDLen = library->securityEngineIDLen;
  user->name = copy_of(library->securityName, library->securityNameLen);
  user->secName = copy_of(library->securityName, library->securityNameLen);
  if (user->engineID != NULL && user->name != NULL && user->secName != NULL && bind_user(user, keys))
    return user;
  drop_user(user);
  return NULL;
}

static int fill_v3(cbsnmp_session *session, const cbsnmp_keys *keys, const char *user, size_t user_length,
                   const uint8_t *engine, size_t engine_length) {
  netsnmp_session *library = &session->library;
  library->securityModel = SNMP_SEC_MODEL_USM;
  library->securityLevel = keys->priv_protocol == NULL ? SNMP_SEC_LEVEL_AUTHNOPRIV : SNMP_SEC_LEVEL_AUTHPRIV;
  library->isAuthoritative = SNMP_SESS_NONAUTHORITATIVE;
  library->securityName = copy_of(user, user_length);
  library->securityNameLen = user_length;
  library->securityEngineID = copy_of(engine, engine_length);
  library->securityEngineIDLen = engine_length;
  library->contextEngineID = copy_of(engine, engine_length);
  library->contextEngineIDLen = engine_length;
  library->contextName = copy_of("", 0);
  if (library->securityName == NULL || library->securityEngineID == NULL || library->contextEngineID == NULL
      || library->contextName == NULL)
    return 0;
  session->user = create_user(keys, library);
  if (session->user == NULL) return 0;
  usm_add_user(session->user);
  return 1;
}

cbsnmp_session *cbsnmp_session_create_v3(
  const cbsnmp_keys *keys, const char *user, size_t user_length, const uint8_t *engine, size_t engine_length,
  uint32_t boots, uint32_t time) {
  if (engine_length < 5 || engine_length > 32 || user_length == 0 || user_length > 32) return NULL;
  cbsnmp_session *session = create(SNMP_VERSION_3);
  if (session == NULL) return NULL;
  if (fill_v3(session, keys, user, user_length, engine, engine_length)) {
    cbsnmp_session_set_time(session, boots, time);
    return session;
  }
  cbsnmp_session_destroy(session);
  return NULL;
}

void cbsnmp_session_set_time(cbsnmp_session *session, uint32_t boots, uint32_t time) {
  netsnmp_session *library = &session->library;
  if (library->securityEngineID == NULL) return;
  free_enginetime(library->securityEngineID, library->securityEngineIDLen);
  set_enginetime(library->securityEngineID, (u_int)library->securityEngineIDLen, boots, time, TRUE);
}

void cbsnmp_session_destroy(cbsnmp_session *session) {
  if (session == NULL) return;
  netsnmp_session *library = &session->library;
  if (session->user != NULL) {
    usm_remove_user(session->user);
    drop_user(session->user);
  }
  if (library->securityEngineID != NULL)
    free_enginetime(library->securityEngineID, library->securityEngineIDLen);
  if (library->community != NULL) explicit_bzero(library->community, library->community_len);
  free(library->community);
  free(library->securityName);
  free(library->securityEngineID);
  free(library->contextEngineID);
  free(library->contextName);
  free(session);
}
