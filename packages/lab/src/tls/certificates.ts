// By hand, and small: `@peculiar/x509` would bring a dozen packages for five certificates that live as long as the process.
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { bits, boolean, type Der, integer, objectId, octets, sequence, setOf, tagged, time, utf8Text } from "./der.ts";

/** A certificate and its key, as PEM. */
export interface Identity {
  readonly certificate: string;
  readonly key: string;
}

/** What the lab's TLS ports show, all made at this moment; the keys never leave the process. */
export interface Identities {
  /** The authority that signed all but the self-signed one, as PEM. */
  readonly ca: string;
  readonly good: Identity;
  readonly expired: Identity;
  readonly wrongHost: Identity;
  readonly selfSigned: Identity;
}

interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

interface CertificateParts {
  readonly subject: string;
  readonly issuer: string;
  readonly keys: Keys;
  readonly issuerKeys: Keys;
  readonly authority: boolean;
  readonly fromMs: number;
  readonly toMs: number;
  readonly names: readonly Der[];
}

const day = 86_400_000;
const caName = "Afterclose lab authority";

/** Makes an authority and the four identities: P-256, signed with ECDSA and SHA-256. */
export function makeIdentities(wallMs: number): Identities {
  const issuerKeys = makeKeys();
  const valid = { fromMs: wallMs - day, toMs: wallMs + 30 * day };
  const issue = (parts: Partial<CertificateParts>): Identity => {
    const keys = parts.keys ?? makeKeys();
    const leaf = {
      subject: "localhost",
      issuer: caName,
      keys,
      issuerKeys,
      authority: false,
      names: localNames(),
      ...valid,
    };
    return {
      certificate: pem(makeCertificate({ ...leaf, ...parts })),
      key: keys.privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    };
  };
  const own = makeKeys();
  return {
    ca: issue({ subject: caName, keys: issuerKeys, authority: true, names: [] }).certificate,
    good: issue({}),
    expired: issue({ fromMs: wallMs - 30 * day, toMs: wallMs - day }),
    wrongHost: issue({ subject: "wrong-host.invalid", names: [dnsName("wrong-host.invalid")] }),
    selfSigned: issue({ issuer: "localhost", keys: own, issuerKeys: own }),
  };
}

function makeKeys(): Keys {
  return generateKeyPairSync("ec", { namedCurve: "P-256" });
}

function makeCertificate(parts: CertificateParts): Der {
  const algorithm = sequence(objectId("1.2.840.10045.4.3.2"));
  const toBeSigned = sequence(
    tagged(0xa0, integer(Buffer.of(2))),
    integer(Buffer.concat([Buffer.of(1), randomBytes(15)])),
    algorithm,
    commonName(parts.issuer),
    sequence(time(parts.fromMs), time(parts.toMs)),
    commonName(parts.subject),
    publicKeyInfo(parts.keys),
    tagged(0xa3, sequence(...extensions(parts))),
  );
  return sequence(toBeSigned, algorithm, bits(sign("sha256", toBeSigned, parts.issuerKeys.privateKey)));
}

// RFC 5280 §4.2.1: basic constraints, key usage, key identifiers, names, and what a server's key is for.
function extensions({ authority, keys, issuerKeys, names }: CertificateParts): Der[] {
  const usage = authority ? bits(Buffer.of(0x06), 1) : bits(Buffer.of(0x80), 7);
  const made = [
    extension("2.5.29.19", true, authority ? sequence(boolean(true)) : sequence()),
    extension("2.5.29.15", true, usage),
    extension("2.5.29.14", false, octets(keyId(keys))),
    extension("2.5.29.35", false, sequence(tagged(0x80, keyId(issuerKeys)))),
  ];
  if (names.length > 0) {
    made.push(extension("2.5.29.17", false, sequence(...names)));
    made.push(extension("2.5.29.37", false, sequence(objectId("1.3.6.1.5.5.7.3.1"))));
  }
  return made;
}

function extension(id: string, critical: boolean, value: Der): Der {
  return sequence(objectId(id), ...(critical ? [boolean(true)] : []), octets(value));
}

function localNames(): Der[] {
  const addresses = [Buffer.of(127, 0, 0, 1), Buffer.concat([Buffer.alloc(15), Buffer.of(1)])];
  return [dnsName("localhost"), ...addresses.map((address) => tagged(0x87, address))];
}

function dnsName(name: string): Der {
  return tagged(0x82, Buffer.from(name, "ascii"));
}

function commonName(name: string): Der {
  return sequence(setOf(sequence(objectId("2.5.4.3"), utf8Text(name))));
}

function publicKeyInfo({ publicKey }: Keys): Buffer {
  return publicKey.export({ type: "spki", format: "der" });
}

function keyId(keys: Keys): Buffer {
  return createHash("sha1").update(publicKeyInfo(keys)).digest();
}

function pem(der: Der): string {
  const lines = der.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
