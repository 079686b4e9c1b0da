import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "../../src/web/public-address.ts";

describe("isPublicAddress", () => {
  it.each([
    "8.8.8.8",
    "93.184.216.34",
    "172.15.255.255",
    "172.32.0.0",
    "192.167.0.1",
    "100.63.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
    "::ffff:8.8.8.8",
    "::FFFF:808:808",
    "64:ff9b::8.8.8.8",
  ])("is: %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["this host", "0.0.0.0"],
    ["private", "10.1.2.3"],
    ["private", "172.16.0.1"],
    ["private", "172.31.255.255"],
    ["private", "192.168.1.1"],
    ["carrier-grade", "100.64.0.1"],
    ["loopback", "127.0.0.1"],
    ["loopback", "127.255.255.254"],
    ["link-local, where clouds keep their secrets", "169.254.169.254"],
    ["documentation", "203.0.113.5"],
    ["benchmarks", "198.18.0.1"],
    ["multicast", "224.0.0.1"],
    ["reserved", "240.0.0.1"],
    ["broadcast", "255.255.255.255"],
    ["unspecified", "::"],
    ["loopback", "::1"],
    ["unique local", "fd12:3456::1"],
    ["link-local", "fe80::1"],
    ["link-local with a zone", "fe80::1%eth0"],
    ["multicast", "ff02::1"],
    ["documentation", "2001:db8::1"],
    ["Teredo", "2001:0:4136:e378::1"],
    ["6to4", "2002:7f00:1::"],
    ["mapped loopback", "::ffff:127.0.0.1"],
    ["mapped loopback in hexadecimal", "::ffff:7f00:1"],
    ["mapped private", "::ffff:192.168.0.1"],
    ["translated private", "64:ff9b::10.0.0.1"],
    ["IPv4-compatible", "::127.0.0.1"],
    ["no address", "localhost"],
    ["nothing", ""],
  ])("is not: %s, %s", (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("judges an IPv4 address and its mapped form alike", () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(isPublicAddress(`::ffff:${address}`)).toBe(isPublicAddress(address));
        expect(isPublicAddress(`64:ff9b::${address}`)).toBe(isPublicAddress(address));
      }),
    );
  });

  it("takes any IPv6 address", () => {
    fc.assert(fc.property(fc.ipV6(), (address) => typeof isPublicAddress(address) === "boolean"));
  });
});
