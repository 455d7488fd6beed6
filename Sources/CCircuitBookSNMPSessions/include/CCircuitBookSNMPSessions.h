// net-snmp as a codec for SNMPv2c and SNMPv3 with the user-based security model (RFC 3414); no sockets, no
// sessions.
//
// No net-snmp header may be included here: they define _GNU_SOURCE, which breaks fd_set in every Swift
// client. Nothing here may be called from two threads: Debian builds the library without locks.
#pragma once
#include <stddef.h>
#include <stdint.h>

#if defined(__cplusplus)
extern "C" {
#endif

// Starts the library once: no MIB file, no configuration file, no persistent state, nothing printed.
void cbsnmp_start(void);

// How many messages the library wanted to log since it was started; devices can cause them.
uint64_t cbsnmp_suppressed_messages(void);

// The lengths of text here are in bytes; no text needs a terminating zero.
typedef struct {
  const char *auth_protocol;  // "SHA", "SHA-224" … "SHA-512"
  const char *priv_protocol;  // "AES", "AES-192", "AES-256", "AES-192-C", "AES-256-C"; NULL: no privacy
  const uint8_t *auth_passphrase;
  size_t auth_passphrase_length;
  const uint8_t *priv_passphrase;
  size_t priv_passphrase_length;
} cbsnmp_secrets;

// The keys stretched from a user's passphrases (RFC 3414 A.2), still bound to no device.
typedef struct cbsnmp_keys cbsnmp_keys;

// NULL when a protocol is unknown or a passphrase has fewer than 8 bytes.
cbsnmp_keys *cbsnmp_keys_create(const cbsnmp_secrets *secrets);
// Overwrites the keys.
void cbsnmp_keys_destroy(cbsnmp_keys *keys);

// Who is spoken to, and as whom.
typedef struct cbsnmp_session cbsnmp_session;

// NULL when memory is short or the community is empty.
cbsnmp_session *cbsnmp_session_create_v2c(const uint8_t *community, size_t length);

// Binds the keys to one engine. Only one session may exist for an engine id at a time, since the library
// keeps users and clocks by engine id. NULL when memory is short or the engine id is not 5 to 32 bytes long.
cbsnmp_session *cbsnmp_session_create_v3(
  const cbsnmp_keys *keys, const char *user, size_t user_length, const uint8_t *engine, size_t engine_length,
  uint32_t boots, uint32_t time);

// Sets the clock of the engine anew.
void cbsnmp_session_set_time(cbsnmp_session *session, uint32_t boots, uint32_t time);

// Overwrites what is secret, and forgets the user and the clock of the engine.
void cbsnmp_session_destroy(cbsnmp_session *session);

enum { CBSNMP_GET = 0xA0, CBSNMP_RESPONSE = 0xA2, CBSNMP_GET_BULK = 0xA5, CBSNMP_REPORT = 0xA8 };

typedef struct {
  int32_t command;
  int32_t request_id;
  int32_t message_id;
  int32_t non_repeaters;
  int32_t max_repetitions;
  uint32_t count;           // object names
  const uint32_t *arcs;     // of all names, one after the other
  const uint32_t *lengths;  // arcs of each name
} cbsnmp_request;

// The length of the message written to packet, or 0 when it cannot be built or does not fit.
size_t cbsnmp_encode(
  cbsnmp_session *session, const cbsnmp_request *request, uint8_t *packet, size_t capacity);

typedef struct {
  uint8_t type;          // the ASN.1 tag
  uint64_t number;       // integers sign-extended, all others zero-extended
  uint32_t first_arc;    // the name, in cbsnmp_response.arcs
  uint32_t arc_count;
  uint32_t first_item;   // strings: in cbsnmp_response.bytes; object identifiers: in cbsnmp_response.arcs
  uint32_t item_count;
} cbsnmp_variable;

typedef struct {
  int32_t command;
  int32_t request_id;
  int32_t message_id;
  int32_t error_status;
  int32_t error_index;
  int32_t security_level;  // 1 none, 2 authenticated, 3 authenticated and private
  int32_t same_community;  // v2c: 1 when the community is the session's
  uint32_t count;
  const cbsnmp_variable *variables;
  const uint32_t *arcs;
  const uint8_t *bytes;
} cbsnmp_response;

// Room for one decoded message.
typedef struct cbsnmp_decoder cbsnmp_decoder;

cbsnmp_decoder *cbsnmp_decoder_create(void);
void cbsnmp_decoder_destroy(cbsnmp_decoder *decoder);

enum {
  CBSNMP_DECODED = 0,
  CBSNMP_MALFORMED = 1,
  CBSNMP_NOT_AUTHENTIC = 2,
  CBSNMP_NOT_IN_TIME_WINDOW = 3,
  CBSNMP_NOT_DECRYPTED = 4,
};

// What the response points to is valid until the next call with the same decoder.
int32_t cbsnmp_decode(
  cbsnmp_decoder *decoder, cbsnmp_session *session, const uint8_t *packet, size_t length,
  cbsnmp_response *response);

// epoll, which Swift's C library module leaves out. Negative results are error numbers.
int32_t cbsnmp_readiness_create(void);
int32_t cbsnmp_readiness_add(int32_t readiness, int32_t descriptor, uint64_t tag);
// Writes the tags of the readable descriptors; waits at most so many milliseconds.
int32_t cbsnmp_readiness_wait(int32_t readiness, uint64_t *tags, int32_t capacity, int32_t milliseconds);

#if defined(__cplusplus)
}
#endif
