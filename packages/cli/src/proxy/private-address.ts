// Pure: is this the address of this machine or of a private network? Nobody out in the world can have it.
import { BlockList, isIPv6 } from "node:net";

const here = new BlockList();
here.addSubnet("127.0.0.0", 8, "ipv4");
// RFC 1918 and RFC 3927.
for (const [net, bits] of [
  ["10.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
  ["169.254.0.0", 16],
] as const)
  here.addSubnet(net, bits, "ipv4");
// Loopback, RFC 4193 and RFC 4291 §2.5.6.
for (const [net, bits] of [
  ["::1", 128],
  ["fc00::", 7],
  ["fe80::", 10],
] as const)
  here.addSubnet(net, bits, "ipv6");

/** `address`: as Node tells a socket's; IPv4 in IPv6 counts as IPv4. False for anything that is no address. */
export function isPrivate(address: string): boolean {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, "");
  return here.check(plain, isIPv6(plain) ? "ipv6" : "ipv4");
}
