import { expect, test } from "@jest/globals";
import { isListed } from "../../../src/common/public-address.js";

test.each([
  ["https://portal.internal/", "portal.internal:443", true],
  ["http://portal.internal/", "portal.internal:80", true],
  ["https://portal.internal:9000/", "portal.internal:9000", true],
  ["https://portal.internal:9000/", "portal.internal", true],
  ["https://portal.internal:9000/", "portal.internal:443", false],
  ["http://portal.internal/", "portal.internal:443", false],
  ["https://[::1]:9000/", "[::1]:9000", true],
  ["https://[::1]:9001/", "[::1]:9000", false],
  ["https://[::1]/", "::1", true],
  ["https://[fd00::1]/", "[fd00:0::1]", true],
  ["https://other.internal/", "portal.internal", false],
])("%s with the setting %s is listed: %s", (url, setting, expected) => {
  expect(isListed(new URL(url), [setting])).toBe(expected);
});
