#define _GNU_SOURCE
#include "CCircuitBookEchoSockets.h"

#include <endian.h>
#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

static int64_t realtime(void) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static socklen_t fill(struct sockaddr_storage *storage, int32_t family, cb_echo_address address) {
  memset(storage, 0, sizeof *storage);
  if (family == 4) {
    struct sockaddr_in *v4 = (struct sockaddr_in *)storage;
    v4->sin_family = AF_INET;
    v4->sin_addr.s_addr = htonl((uint32_t)address.lower);
    return sizeof *v4;
  }
  struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)storage;
  v6->sin6_family = AF_INET6;
  uint64_t halves[2] = {htobe64(address.upper), htobe64(address.lower)};
  memcpy(&v6->sin6_addr, halves, sizeof halves);
  return sizeof *v6;
}

// The first error ends the batch: what follows is asked for again, so no packet is sent twice or forgotten.
static int32_t send_alone(int32_t descriptor, struct mmsghdr *messages, cb_echo_outgoing *packets,
                          uint32_t count) {
  for (uint32_t i = 0; i < count; i++) {
    packets[i].sent = realtime();
    if (sendmsg(descriptor, &messages[i].msg_hdr, MSG_DONTWAIT) < 0) return i > 0 ? (int32_t)i : -errno;
  }
  return (int32_t)count;
}

static int32_t send_together(int32_t descriptor, struct mmsghdr *messages, cb_echo_outgoing *packets,
                             uint32_t count) {
  int64_t now = realtime();
  for (uint32_t i = 0; i < count; i++) packets[i].sent = now;
  int sent = sendmmsg(descriptor, messages, count, MSG_DONTWAIT);
  return sent < 0 ? -errno : sent;
}

int32_t cb_echo_send(int32_t descriptor, int32_t family, int32_t together, const uint8_t *bytes,
                     cb_echo_outgoing *packets, uint32_t count) {
  struct mmsghdr messages[CB_ECHO_BATCH];
  struct iovec parts[CB_ECHO_BATCH];
  struct sockaddr_storage addresses[CB_ECHO_BATCH];
  if (count > CB_ECHO_BATCH) count = CB_ECHO_BATCH;
  memset(messages, 0, sizeof messages);
  for (uint32_t i = 0; i < count; i++) {
    parts[i].iov_base = (void *)(bytes + packets[i].offset);
    parts[i].iov_len = packets[i].length;
    messages[i].msg_hdr.msg_iov = &parts[i];
    messages[i].msg_hdr.msg_iovlen = 1;
    messages[i].msg_hdr.msg_name = &addresses[i];
    messages[i].msg_hdr.msg_namelen = fill(&addresses[i], family, packets[i].address);
  }
  return together ? send_together(descriptor, messages, packets, count)
                  : send_alone(descriptor, messages, packets, count);
}
