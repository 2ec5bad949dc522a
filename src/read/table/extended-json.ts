const NUMBERS = new Set(["$numberLong", "$numberInt", "$numberDouble", "$numberDecimal"]);
const EIGHT_HOURS = 8 * 60 * 60 * 1000; // China is ahead of UTC by so much
const MIDNIGHT_IN_CHINA = /T16:00:00(?:\.0+)?Z$/u;

/**
 * A value of MongoDB's extended JSON as plain JSON: `{"$oid": "5f1a…"}` is its text, `{"$date": …}` the day or instant in
 * ISO 8601, whether written so or in milliseconds; midnight in China is that day. Other values are given back.
 */
export function plainJson(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const [entry, ...more] = Object.entries(value);
  if (entry === undefined || more.length > 0) return value;
  const [name, inner] = entry;
  if (name === "$oid" || NUMBERS.has(name)) return typeof inner === "object" ? value : inner;
  if (name !== "$date") return value;
  const written = plainJson(inner);
  const time = typeof written === "string" && /^-?\d+$/u.test(written) ? Number(written) : written;
  const instant = new Date(typeof time === "number" || typeof time === "string" ? time : Number.NaN);
  if (Number.isNaN(instant.getTime())) return typeof written === "object" ? value : written;
  const iso = instant.toISOString();
  if (MIDNIGHT_IN_CHINA.test(iso)) return new Date(instant.getTime() + EIGHT_HOURS).toISOString().slice(0, 10);
  return typeof time === "number" ? iso : written;
}
