#include "library.h"
#include <stdlib.h>
#include <string.h>

// A datagram of 65,507 bytes holds fewer than 9,400 bindings, 75,000 arcs and 65,507 bytes of text.
enum { PACKET_CAPACITY = 65536, VARIABLE_CAPACITY = 16384, ARC_CAPACITY = 131072, BYTE_CAPACITY = 65536 };

struct cbsnmp_decoder {
  cbsnmp_variable variables[VARIABLE_CAPACITY];
  uint32_t arcs[ARC_CAPACITY];
  uint8_t bytes[BYTE_CAPACITY];
  uint32_t arc_count;
  uint32_t byte_count;
  uint8_t packet[PACKET_CAPACITY];
  size_t packet_length;
};

cbsnmp_decoder *cbsnmp_decoder_create(void) { return calloc(1, sizeof(cbsnmp_decoder)); }

void cbsnmp_decoder_destroy(cbsnmp_decoder *decoder) { free(decoder); }

static int take_arcs(cbsnmp_decoder *decoder, const oid *name, size_t count, uint32_t *first) {
  if (count > ARC_CAPACITY - decoder->arc_count) return 0;
  *first = decoder->arc_count;
  for (size_t arc = 0; arc < count; arc += 1) decoder->arcs[decoder->arc_count++] = (uint32_t)name[arc];
  return 1;
}

static int take_bytes(cbsnmp_decoder *decoder, const u_char *bytes, size_t count, uint32_t *first) {
  if (count > BYTE_CAPACITY - decoder->byte_count) return 0;
  *first = decoder->byte_count;
  if (count > 0) memcpy(decoder->bytes + decoder->byte_count, bytes, count);
  decoder->byte_count += (uint32_t)count;
  return 1;
}

static int take_value(
  cbsnmp_decoder *decoder, const netsnmp_variable_list *source, cbsnmp_variable *variable) {
  switch (source->type) {
  case ASN_INTEGER:
    variable->number = (uint64_t)(int64_t)(int32_t)*source->val.integer;
    return 1;
  case ASN_COUNTER:
  case ASN_GAUGE:
  case ASN_TIMETICKS:
  case ASN_UINTEGER:
    variable->number = (uint32_t)*source->val.integer;
    return 1;
  case ASN_COUNTER64:
    variable->number = (uint64_t)(uint32_t)source->val.counter64->high << 32
      | (uint32_t)source->val.counter64->low;
    return 1;
  case ASN_OCTET_STR:
  case ASN_IPADDRESS:
  case ASN_OPAQUE:
    variable->item_count = (uint32_t)source->val_len;
    return take_bytes(decoder, source->val.string, source->val_len, &variable->first_item);
  case ASN_OBJECT_ID:
    variable->item_count = (uint32_t)(source->val_len / sizeof(oid));
    return take_arcs(decoder, source->val.objid, variable->item_count, &variable->first_item);
  default:
    return 1;
  }
}

static int take_variables(cbsnmp_decoder *decoder, const netsnmp_pdu *pdu, cbsnmp_response *response) {
  decoder->arc_count = decoder->byte_count = 0;
  for (const netsnmp_variable_list *each = pdu->variables; each != NULL; each = each->next_variable) {
    if (response->count == VARIABLE_CAPACITY) return 0;
    cbsnmp_variable *variable = &decoder->variables[response->count];
    memset(variable, 0, sizeof *variable);
    variable->type = each->type;
    variable->arc_count = (uint32_t)each->name_length;
    if (!take_arcs(decoder, each->name, each->name_length, &variable->first_arc)) return 0;
    if (!take_value(decoder, each, variable)) return 0;
    response->count += 1;
  }
  return 1;
}

static void take_header(const cbsnmp_session *session, const netsnmp_pdu *pdu, cbsnmp_response *response) {
  const netsnmp_session *library = &session->library;
  response->command = pdu->command;
  response->request_id = (int32_t)pdu->reqid;
  response->message_id = (int32_t)pdu->msgid;
  response->error_status = (int32_t)pdu->errstat;
  response->error_index = (int32_t)pdu->errindex;
  response->security_level = pdu->securityLevel;
  response->same_community = library->community != NULL && pdu->community != NULL
    && pdu->community_len == library->community_len
    && memcmp(pdu->community, library->community, library->community_len) == 0;
}

static int32_t outcome(int code) {
  switch (code) {
  case SNMPERR_SUCCESS:
    return CBSNMP_DECODED;
  case SNMPERR_USM_NOTINTIMEWINDOW:
    return CBSNMP_NOT_IN_TIME_WINDOW;
  case SNMPERR_USM_DECRYPTIONERROR:
    return CBSNMP_NOT_DECRYPTED;
  case SNMPERR_USM_AUTHENTICATIONFAILURE:
  case SNMPERR_USM_UNKNOWNENGINEID:
  case SNMPERR_USM_UNKNOWNSECURITYNAME:
  case SNMPERR_USM_UNSUPPORTEDSECURITYLEVEL:
    return CBSNMP_NOT_AUTHENTIC;
  default:
    return CBSNMP_MALFORMED;
  }
}

static void free_parsed(netsnmp_pdu *pdu) {
  struct snmp_secmod_def *model = find_sec_mod(pdu->securityModel);
  if (pdu->securityStateRef != NULL && model != NULL && model->pdu_free_state_ref != NULL) {
    model->pdu_free_state_ref(pdu->securityStateRef);
    pdu->securityStateRef = NULL;
  }
  snmp_free_pdu(pdu);
}

int32_t cbsnmp_decode(
  cbsnmp_decoder *decoder, cbsnmp_session *session, const uint8_t *packet, size_t length,
  cbsnmp_response *response) {
  memset(response, 0, sizeof *response);
  response->variables = decoder->variables;
  response->arcs = decoder->arcs;
  response->bytes = decoder->bytes;
  netsnmp_pdu *pdu = length <= PACKET_CAPACITY ? calloc(1, sizeof *pdu) : NULL;
  if (pdu == NULL) return CBSNMP_MALFORMED;
  // The library blanks the digest in place; the bytes after the message are zero, should it read too far.
  memcpy(decoder->packet, packet, length);
  if (decoder->packet_length > length) memset(decoder->packet + length, 0, decoder->packet_length - length);
  decoder->packet_length = length;
  int32_t code = outcome(snmp_parse(NULL, &session->library, pdu, decoder->packet, length));
  take_header(session, pdu, response);
  if (code == CBSNMP_DECODED && !take_variables(decoder, pdu, response)) code = CBSNMP_MALFORMED;
  free_parsed(pdu);
  return code;
}
