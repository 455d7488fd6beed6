// Echo sockets, batches, kernel stamps and waiting, in flat values: Swift reads them without a system header.
//
// Every call returns a count or zero when it worked and a negative errno when it did not. Nothing here keeps
// state, allocates or decides: the tracker in Swift does.
#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The largest number of packets one call sends or receives.
#define CB_ECHO_BATCH 32

/// What a socket is for. A datagram socket does both.
enum {
  CB_ECHO_RAW_RECEIVE = 1,
  CB_ECHO_RAW_SEND = 2,
  CB_ECHO_DATAGRAM = 3,
};

/// What a received record is.
enum {
  /// A packet that arrived.
  CB_ECHO_PACKET = 1,
  /// A packet of ours handed back with the instant it left.
  CB_ECHO_TRANSMITTED = 2,
  /// A packet of ours handed back with the ICMP error it met.
  CB_ECHO_ERROR = 3,
  /// Something else; to be ignored.
  CB_ECHO_OTHER = 4,
};

/// An opened socket and what the kernel granted.
typedef struct {
  int32_t descriptor;
  /// The ICMP identifier the kernel stamps on a datagram socket's packets; zero for a raw one.
  uint16_t identifier;
  /// Whether the kernel stamps outgoing packets.
  uint8_t stamps_sending;
  /// Whether the kernel stamps arriving packets.
  uint8_t stamps_receiving;
  /// The receive buffer granted, in bytes.
  int32_t receive_buffer;
} cb_echo_socket;

/// An address as a number; for IPv4 the upper half is zero.
typedef struct {
  uint64_t upper;
  uint64_t lower;
} cb_echo_address;

/// A packet to send.
typedef struct {
  cb_echo_address address;
  /// Where its bytes begin in the batch's bytes, and how many there are.
  uint32_t offset;
  uint32_t length;
  /// Out: CLOCK_REALTIME in nanoseconds just before the packet was handed over.
  int64_t sent;
} cb_echo_outgoing;

/// A record received.
typedef struct {
  int32_t kind;
  /// Where its bytes begin in the buffer given, and how many there are.
  uint32_t offset;
  uint32_t length;
  /// Who sent it; for an error, where our packet was bound for.
  cb_echo_address address;
  /// For an error: who reported it, and the ICMP type and code.
  cb_echo_address reporter;
  uint8_t error_type;
  uint8_t error_code;
  /// Whether `stamp` is the kernel's.
  uint8_t stamped;
  /// CLOCK_REALTIME in nanoseconds; zero when the kernel gave none.
  int64_t stamp;
  /// How many packets this socket has dropped since it was opened, as far as this record says.
  uint32_t dropped;
} cb_echo_incoming;

/// Opens a socket of one family (4 or 6) and purpose; `identifier` is asked for on datagram sockets.
///
/// -EAFNOSUPPORT also means that no interface, loopback included, has an address of the family.
int32_t cb_echo_open(int32_t family, int32_t purpose, uint16_t identifier, int32_t buffer,
                     cb_echo_socket *opened);

/// Closes a descriptor.
void cb_echo_close(int32_t descriptor);

/// Sends up to CB_ECHO_BATCH packets; returns how many left before the first that did not.
///
/// With `together` zero each packet is handed over alone, so that each has its own `sent`.
/// When the first packet fails the negative errno is returned.
int32_t cb_echo_send(int32_t descriptor, int32_t family, int32_t together, const uint8_t *bytes,
                     cb_echo_outgoing *packets, uint32_t count);

/// Receives up to CB_ECHO_BATCH records without waiting, from the queue or (`errors`) the error queue.
///
/// `buffer` holds `count` slots of `slot` bytes.
int32_t cb_echo_receive(int32_t descriptor, int32_t errors, uint8_t *buffer, uint32_t slot,
                        cb_echo_incoming *records, uint32_t count);

/// Opens a poller and the event that wakes it.
int32_t cb_echo_poller_open(int32_t *poller, int32_t *waker);

/// Watches a descriptor for arriving packets and for its error queue.
int32_t cb_echo_poller_watch(int32_t poller, int32_t descriptor);

/// Waits until something is readable, the waker is rung or the time is over; returns how many are ready.
int32_t cb_echo_poller_wait(int32_t poller, int64_t nanoseconds);

/// Rings the waker; may be called from any thread.
void cb_echo_wake(int32_t waker);

/// CLOCK_MONOTONIC and CLOCK_REALTIME in nanoseconds, read together.
void cb_echo_clocks(int64_t *monotonic, int64_t *realtime);

/// The name of this host, cut to `size` with its closing zero.
int32_t cb_echo_host_name(char *name, uint32_t size);

#ifdef __cplusplus
}
#endif
