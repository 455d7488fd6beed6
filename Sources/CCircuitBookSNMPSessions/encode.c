#include "library.h"
#include <stdlib.h>
#include <string.h>

static int add_names(netsnmp_pdu *pdu, const cbsnmp_request *request) {
  const uint32_t *arcs = request->arcs;
  for (uint32_t each = 0; each < request->count; each += 1) {
    oid name[MAX_OID_LEN];
    uint32_t length = request->lengths[each];
    if (length > MAX_OID_LEN) return 0;
    for (uint32_t arc = 0; arc < length; arc += 1) name[arc] = arcs[arc];
    if (snmp_add_null_var(pdu, name, length) == NULL) return 0;
    arcs += length;
  }
  return 1;
}

static netsnmp_pdu *create_pdu(const cbsnmp_request *request, long version) {
  netsnmp_pdu *pdu = snmp_pdu_create(request->command);
  if (pdu == NULL) return NULL;
  pdu->version = version;
  pdu->reqid = request->request_id;
  pdu->msgid = request->message_id;
  if (request->command == SNMP_MSG_GETBULK) {
    pdu->non_repeaters = request->non_repeaters;
    pdu->max_repetitions = request->max_repetitions;
  }
  if (add_names(pdu, request)) return pdu;
  snmp_free_pdu(pdu);
  return NULL;
}

size_t cbsnmp_encode(
  cbsnmp_session *session, const cbsnmp_request *request, uint8_t *packet, size_t capacity) {
  netsnmp_pdu *pdu = create_pdu(request, session->library.version);
  if (pdu == NULL) return 0;
  size_t room = 2048, used = 0;
  u_char *buffer = malloc(room);
  int code = buffer == NULL ? -1 : snmp_build(&buffer, &room, &used, &session->library, pdu);
  snmp_free_pdu(pdu);
  if (code != 0 || used > capacity) used = 0;
  if (used > 0) memcpy(packet, buffer + room - used, used);
  free(buffer);
  return used;
}
