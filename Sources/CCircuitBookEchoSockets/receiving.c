#define _GNU_SOURCE
#include "CCircuitBookEchoSockets.h"

#include <endian.h>
#include <errno.h>
#include <time.h>
// The kernel header below needs the time of the header above.
#include <linux/errqueue.h>
#include <linux/net_tstamp.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>

#define CONTROL_BYTES 512

static cb_echo_address read_address(const struct sockaddr_storage *from) {
  cb_echo_address address = {0, 0};
  if (from->ss_family == AF_INET) address.lower = ntohl(((const struct sockaddr_in *)from)->sin_addr.s_addr);
  if (from->ss_family == AF_INET6) {
    uint64_t halves[2];
    memcpy(halves, &((const struct sockaddr_in6 *)from)->sin6_addr, sizeof halves);
    address.upper = be64toh(halves[0]);
    address.lower = be64toh(halves[1]);
  }
  return address;
}

static int64_t nanoseconds(const struct timespec *time) {
  return (int64_t)time->tv_sec * 1000000000 + time->tv_nsec;
}

static void read_error(const struct cmsghdr *part, cb_echo_incoming *record) {
  if (part->cmsg_len < CMSG_LEN(sizeof(struct sock_extended_err))) return;
  struct sock_extended_err error;
  memcpy(&error, CMSG_DATA(part), sizeof error);
  if (error.ee_origin == SO_EE_ORIGIN_TIMESTAMPING) record->kind = CB_ECHO_TRANSMITTED;
  if (error.ee_origin != SO_EE_ORIGIN_ICMP && error.ee_origin != SO_EE_ORIGIN_ICMP6) return;
  record->kind = CB_ECHO_ERROR;
  record->error_type = error.ee_type;
  record->error_code = error.ee_code;
  // The reporter's address stands behind the error in the same part (ip(7), SO_EE_OFFENDER).
  struct sockaddr_storage reporter;
  size_t rest = part->cmsg_len - CMSG_LEN(sizeof error);
  size_t size = rest < sizeof reporter ? rest : sizeof reporter;
  memset(&reporter, 0, sizeof reporter);
  memcpy(&reporter, CMSG_DATA(part) + sizeof error, size);
  record->reporter = read_address(&reporter);
}

static void read_control(struct msghdr *message, cb_echo_incoming *record) {
  for (struct cmsghdr *part = CMSG_FIRSTHDR(message); part; part = CMSG_NXTHDR(message, part)) {
    if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_TIMESTAMPING) {
      struct scm_timestamping stamps;
      memcpy(&stamps, CMSG_DATA(part), sizeof stamps);
      record->stamp = nanoseconds((const struct timespec *)&stamps.ts[0]);
    } else if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_TIMESTAMPNS) {
      struct timespec stamp;
      memcpy(&stamp, CMSG_DATA(part), sizeof stamp);
      record->stamp = nanoseconds(&stamp);
    } else if (part->cmsg_level == SOL_SOCKET && part->cmsg_type == SO_RXQ_OVFL) {
      memcpy(&record->dropped, CMSG_DATA(part), sizeof record->dropped);
    } else if ((part->cmsg_level == IPPROTO_IP && part->cmsg_type == IP_RECVERR) ||
               (part->cmsg_level == IPPROTO_IPV6 && part->cmsg_type == IPV6_RECVERR)) {
      read_error(part, record);
    }
  }
  record->stamped = record->stamp != 0;
}

int32_t cb_echo_receive(int32_t descriptor, int32_t errors, uint8_t *buffer, uint32_t slot,
                        cb_echo_incoming *records, uint32_t count) {
  struct mmsghdr messages[CB_ECHO_BATCH];
  struct iovec parts[CB_ECHO_BATCH];
  struct sockaddr_storage addresses[CB_ECHO_BATCH];
  _Alignas(struct cmsghdr) uint8_t control[CB_ECHO_BATCH][CONTROL_BYTES];
  if (count > CB_ECHO_BATCH) count = CB_ECHO_BATCH;
  memset(messages, 0, sizeof messages);
  memset(addresses, 0, sizeof addresses);
  for (uint32_t i = 0; i < count; i++) {
    parts[i].iov_base = buffer + (size_t)i * slot;
    parts[i].iov_len = slot;
    messages[i].msg_hdr = (struct msghdr){
        .msg_name = &addresses[i], .msg_namelen = sizeof addresses[i], .msg_iov = &parts[i], .msg_iovlen = 1,
        .msg_control = control[i], .msg_controllen = CONTROL_BYTES};
  }
  int received = recvmmsg(descriptor, messages, count, MSG_DONTWAIT | (errors ? MSG_ERRQUEUE : 0), NULL);
  if (received < 0) return errno == EAGAIN ? 0 : -errno;
  memset(records, 0, (size_t)received * sizeof *records);
  for (int i = 0; i < received; i++) {
    records[i].kind = errors ? CB_ECHO_OTHER : CB_ECHO_PACKET;
    records[i].offset = (uint32_t)i * slot;
    records[i].length = messages[i].msg_len < slot ? messages[i].msg_len : slot;
    records[i].address = read_address(&addresses[i]);
    read_control(&messages[i].msg_hdr, &records[i]);
  }
  return received;
}
