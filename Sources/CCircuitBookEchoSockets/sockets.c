#define _GNU_SOURCE
#include "CCircuitBookEchoSockets.h"

#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <linux/icmp.h>
#include <linux/net_tstamp.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int32_t set(int descriptor, int level, int option, int value) {
  return setsockopt(descriptor, level, option, &value, sizeof value) < 0 ? -errno : 0;
}

// A sending socket's receive queue must hold nothing but stamps: every type is filtered out.
static int32_t filter_ipv4(int descriptor, int receives) {
  struct icmp_filter filter = {.data = ~0u};
  if (receives)
    filter.data &= ~(1u << ICMP_ECHOREPLY | 1u << ICMP_DEST_UNREACH | 1u << ICMP_TIME_EXCEEDED |
                     1u << ICMP_PARAMETERPROB);
  // SOL_RAW, 255; ICMP_FILTER, 1 (linux/icmp.h).
  return setsockopt(descriptor, SOL_RAW, ICMP_FILTER, &filter, sizeof filter) < 0 ? -errno : 0;
}

static int32_t filter_ipv6(int descriptor, int receives) {
  struct icmp6_filter filter;
  ICMP6_FILTER_SETBLOCKALL(&filter);
  if (receives) {
    ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &filter);
    ICMP6_FILTER_SETPASS(ICMP6_DST_UNREACH, &filter);
    ICMP6_FILTER_SETPASS(ICMP6_PACKET_TOO_BIG, &filter);
    ICMP6_FILTER_SETPASS(ICMP6_TIME_EXCEEDED, &filter);
    ICMP6_FILTER_SETPASS(ICMP6_PARAM_PROB, &filter);
  }
  return setsockopt(descriptor, IPPROTO_ICMPV6, ICMP6_FILTER, &filter, sizeof filter) < 0 ? -errno : 0;
}

// A datagram socket's local port is its ICMP identifier (net/ipv4/ping.c).
static int32_t bind_identifier(int descriptor, int32_t family, uint16_t identifier, uint16_t *granted) {
  struct sockaddr_storage storage;
  memset(&storage, 0, sizeof storage);
  struct sockaddr_in *v4 = (struct sockaddr_in *)&storage;
  struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&storage;
  socklen_t size = family == 4 ? sizeof *v4 : sizeof *v6;
  storage.ss_family = family == 4 ? AF_INET : AF_INET6;
  in_port_t *port = family == 4 ? &v4->sin_port : &v6->sin6_port;
  *port = htons(identifier);
  if (bind(descriptor, (struct sockaddr *)&storage, size) < 0) {
    // Another prober holds it: the kernel picks one.
    *port = 0;
    if (bind(descriptor, (struct sockaddr *)&storage, size) < 0) return -errno;
  }
  if (getsockname(descriptor, (struct sockaddr *)&storage, &size) < 0) return -errno;
  *granted = ntohs(*port);
  return 0;
}

static void ask_for_stamps(cb_echo_socket *opened, int receives, int sends) {
  int flags = SOF_TIMESTAMPING_SOFTWARE;
  if (receives) flags |= SOF_TIMESTAMPING_RX_SOFTWARE;
  // Without OPT_TSONLY the packet comes back with its stamp, so that it is known by its own cookie.
  if (sends) flags |= SOF_TIMESTAMPING_TX_SOFTWARE;
  if (set(opened->descriptor, SOL_SOCKET, SO_TIMESTAMPING, flags) == 0) {
    opened->stamps_receiving = receives != 0;
    opened->stamps_sending = sends != 0;
  } else if (receives) {
    opened->stamps_receiving = set(opened->descriptor, SOL_SOCKET, SO_TIMESTAMPNS, 1) == 0;
  }
}

static void ask_for_buffer(cb_echo_socket *opened, int32_t bytes) {
  if (set(opened->descriptor, SOL_SOCKET, SO_RCVBUFFORCE, bytes) < 0)
    set(opened->descriptor, SOL_SOCKET, SO_RCVBUF, bytes);
  int granted = 0;
  socklen_t size = sizeof granted;
  if (getsockopt(opened->descriptor, SOL_SOCKET, SO_RCVBUF, &granted, &size) == 0)
    opened->receive_buffer = granted;
}

static int32_t prepare(int32_t family, int32_t purpose, uint16_t identifier, cb_echo_socket *opened) {
  int descriptor = opened->descriptor;
  if (purpose == CB_ECHO_DATAGRAM) {
    // A datagram socket hears of ICMP errors through its error queue only.
    int32_t heard = family == 4 ? set(descriptor, IPPROTO_IP, IP_RECVERR, 1)
                                : set(descriptor, IPPROTO_IPV6, IPV6_RECVERR, 1);
    return heard < 0 ? heard : bind_identifier(descriptor, family, identifier, &opened->identifier);
  }
  int receives = purpose == CB_ECHO_RAW_RECEIVE;
  return family == 4 ? filter_ipv4(descriptor, receives) : filter_ipv6(descriptor, receives);
}

// A socket opens even where sysctl switched the family off; then not even loopback has an address of it.
static int has_address(int32_t family) {
  struct ifaddrs *first = NULL;
  if (getifaddrs(&first) < 0) return 1;
  int found = 0;
  for (struct ifaddrs *each = first; each && !found; each = each->ifa_next)
    found = each->ifa_addr && each->ifa_addr->sa_family == (family == 4 ? AF_INET : AF_INET6);
  freeifaddrs(first);
  return found;
}

int32_t cb_echo_open(int32_t family, int32_t purpose, uint16_t identifier, int32_t buffer,
                     cb_echo_socket *opened) {
  memset(opened, 0, sizeof *opened);
  opened->descriptor = -1;
  if (!has_address(family)) return -EAFNOSUPPORT;
  int type = (purpose == CB_ECHO_DATAGRAM ? SOCK_DGRAM : SOCK_RAW) | SOCK_NONBLOCK | SOCK_CLOEXEC;
  opened->descriptor =
      family == 4 ? socket(AF_INET, type, IPPROTO_ICMP) : socket(AF_INET6, type, IPPROTO_ICMPV6);
  if (opened->descriptor < 0) return -errno;
  int32_t prepared = prepare(family, purpose, identifier, opened);
  if (prepared < 0) {
    close(opened->descriptor);
    opened->descriptor = -1;
    return prepared;
  }
  ask_for_buffer(opened, buffer);
  ask_for_stamps(opened, purpose != CB_ECHO_RAW_SEND, purpose != CB_ECHO_RAW_RECEIVE);
  set(opened->descriptor, SOL_SOCKET, SO_RXQ_OVFL, 1);
  return 0;
}

void cb_echo_close(int32_t descriptor) {
  if (descriptor >= 0) close(descriptor);
}
