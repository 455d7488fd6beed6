#include "library.h"
#include <stdlib.h>
#include <string.h>

static uint64_t suppressed = 0;

// A device can make the library log as fast as it sends: count, print nothing.
static int count_message(netsnmp_log_handler *handler, int priority, const char *text) {
  (void)handler;
  (void)priority;
  (void)text;
  suppressed += 1;
  return 1;
}

uint64_t cbsnmp_suppressed_messages(void) { return suppressed; }

static void start_logging(void) {
  snmp_disable_log();
  netsnmp_log_handler *handler = netsnmp_register_loghandler(NETSNMP_LOGHANDLER_CALLBACK, LOG_DEBUG);
  if (handler != NULL) {
    handler->handler = count_message;
    handler->enabled = 1;
  }
}

void cbsnmp_start(void) {
  static int started = 0;
  if (started) return;
  started = 1;
  start_logging();
  // The library would read every MIB file it knows of; an empty list is all it takes no for an answer.
  const char *mibs = getenv("MIBS");
  char *restored = mibs == NULL ? NULL : strdup(mibs);
  setenv("MIBS", "", 1);
  netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_READ_CONFIGS, 1);
  netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DONT_PERSIST_STATE, 1);
  netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DISABLE_PERSISTENT_LOAD, 1);
  netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_DISABLE_PERSISTENT_SAVE, 1);
  init_snmp("circuitbook");
  restored == NULL ? unsetenv("MIBS") : setenv("MIBS", restored, 1);
  free(restored);
  // Messages are built from the end of the buffer to its front: cbsnmp_encode relies on it.
  netsnmp_ds_set_boolean(NETSNMP_DS_LIBRARY_ID, NETSNMP_DS_LIB_REVERSE_ENCODE, 1);
}
