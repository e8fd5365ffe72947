/** What is known of one mistake: the words for it, and where the rule stands that it breaks. */
export interface Mistake {
  /** Ends the sentence "It verifies if …" or "It fits if …". */
  readonly condition: string;
  /** What the sender has to change. */
  readonly remedy: string;
  /** Section of an RFC, or ids of requirements and rulings. */
  readonly source: string;
}

/** Mistakes in the octets of a signature, in its algorithm and its key. */
const SIGNATURE = {
  'signature-der': {
    condition: 'the signature is read as ASN.1 DER',
    remedy:
      'Send r and s concatenated, each as long as the curve’s order (32 octets for P-256, 48 for P-384). Libraries give DER unless asked: use ieee-p1363 in Node.js, SHA256withECDSAinP1363Format in Java, DSASignatureFormat.IeeeP1363FixedFieldConcatenation in .NET, or take r and s out of the DER',
    source: 'RFC 9421 §3.3.4, SIG-005',
  },
  'signature-unpadded': {
    condition: 'leading zeros are put back before r or s',
    remedy:
      'Pad r and s with zeros on the left to the length of the curve’s order before you concatenate them',
    source: 'RFC 9421 §3.3.4',
  },
  'signature-base64url': {
    condition: 'the signature is read as base64url',
    remedy:
      'Write the signature in base64 with + and / and with padding; base64url, with - and _, is for JSON Web Signatures',
    source: 'RFC 8941 §3.3.5, SIG-006',
  },
  'signature-hex': {
    condition: 'the signature is read as hexadecimal digits',
    remedy: 'Write the octets of the signature in base64, not their hexadecimal digits',
    source: 'RFC 8941 §3.3.5, SIG-006',
  },
  'signature-base64-twice': {
    condition: 'the signature is decoded from base64 twice',
    remedy:
      'Encode the octets of the signature in base64 once; the library or the code around it does it again',
    source: 'RFC 8941 §3.3.5, SIG-006',
  },
  'signature-without-colons': {
    condition: 'what stands after the label in Signature is taken as base64',
    remedy: 'Put the base64 between colons, as in sig1=:MEUC…:, without quotes',
    source: 'RFC 8941 §3.3.5, SIG-006',
  },
  'wrong-hash': {
    condition: 'the signature base is hashed with another algorithm than the key’s',
    remedy: 'Hash with SHA-256 for P-256 and RSA keys, and with SHA-384 for P-384 keys',
    source: 'RFC 9421 §3.3, SIG-005',
  },
  'hashed-twice': {
    condition: 'the signature base is hashed before it is signed, and then once more',
    remedy: 'Hand the signature base itself to the function that signs: it hashes on its own',
    source: 'RFC 9421 §3.3',
  },
  'pss-salt': {
    condition: 'RSASSA-PSS has another length of salt',
    remedy:
      'Set the length of the salt to 32 octets, the length of the hash; many libraries take the longest',
    source: 'SIG-005',
  },
  'algorithm-not-named': {
    condition: 'the algorithm is another one than the parameter alg says',
    remedy: 'Name in alg the algorithm that you sign with, or leave alg out',
    source: 'RFC 9421 §2.3',
  },
  'other-key': {
    condition: 'the key is that of another client',
    remedy:
      'Sign with the key of the certificate that this client was onboarded with, or use the clientId that belongs to the key',
    source: 'SIG-009',
  },
} as const satisfies Record<string, Mistake>;

/** Mistakes in the text that was signed. */
const BASE = {
  'authority-without-port': {
    condition: '@authority has no port',
    remedy:
      'Take the value of @authority from the Host field as it is sent: with its port, unless that is 443',
    source: 'RFC 9421 §2.2.3',
  },
  'authority-with-port': {
    condition: '@authority has a port that is not in the Host field, or is the default one',
    remedy: 'Leave the port out of @authority when it is 443, and take any other from the Host field',
    source: 'RFC 9421 §2.2.3, RFC 9110 §4.2.3',
  },
  'authority-case': {
    condition: '@authority keeps upper-case letters',
    remedy: 'Turn the host of @authority into lower case',
    source: 'RFC 9421 §2.2.3',
  },
  'other-host': {
    condition: 'the host is another one than that of the Host field',
    remedy:
      'Sign the host that you send in Host. If a proxy in between changes Host, let it keep it, or tell the WFM to go by Forwarded',
    source: 'RFC 9421 §2.2.3, SIG-016',
  },
  'other-path': {
    condition: 'the path is another one than that of the request line',
    remedy:
      'Sign the path that you send. If a proxy in between adds or removes a prefix, tell the WFM its base path as devices see it',
    source: 'RFC 9421 §2.2.2, SIG-016',
  },
  'target-uri-http': {
    condition: 'the scheme of @target-uri is http',
    remedy: 'Sign the URI with https, also if a proxy ends TLS before your code',
    source: 'RFC 9421 §2.2.2, SIG-016',
  },
  'target-uri-relative': {
    condition: '@target-uri is path and query alone',
    remedy: 'Sign the absolute URI: https, host, path and query',
    source: 'RFC 9421 §2.2.2, SIG-016',
  },
  'target-uri-port': {
    condition: '@target-uri has another port',
    remedy:
      'Sign the URI as it is addressed, with the port of the Host field; do not add :443 where Host has no port',
    source: 'RFC 9421 §2.2.2, SIG-016',
  },
  'target-uri-slash': {
    condition: 'the path of @target-uri ends with another number of slashes',
    remedy: 'Sign the path exactly as it stands in the request line',
    source: 'RFC 9421 §2.2.2, SIG-016',
  },
  'query-dropped': {
    condition: 'the query is left out',
    remedy: 'Sign @target-uri with the query that is sent',
    source: 'RFC 9421 §2.2.2, SIG-016',
  },
  'uri-recoded': {
    condition: 'path or query are percent-encoded in another way',
    remedy:
      'Build the URI once, sign that text and send the same text; do not decode or normalise it in between',
    source: 'RFC 9421 §2.2.2, SIG-016',
  },
  'method-case': {
    condition: '@method is in another case',
    remedy: 'Sign the method as it is sent, in upper case',
    source: 'RFC 9421 §2.2.1',
  },
  'content-digest-other': {
    condition: 'content-digest has another value than the field that was sent',
    remedy: 'Set the field Content-Digest first, and sign its value as it is sent, sha-256=: and all',
    source: 'RFC 9421 §2.1, SIG-002',
  },
  'components-order': {
    condition: 'the lines stand in another order than Signature-Input announces',
    remedy:
      'Write the lines of the signature base in the order in which Signature-Input lists the components',
    source: 'RFC 9421 §2.5',
  },
  'parameters-order': {
    condition: 'the parameters stand in another order than in Signature-Input',
    remedy:
      'Make the text of components and parameters once, and use it both for @signature-params and for Signature-Input',
    source: 'RFC 9421 §2.3',
  },
  'parameters-spaced': {
    condition: '@signature-params is the text of the field, white space and all',
    remedy:
      'Write Signature-Input as RFC 8941 serialises it: one space between components, none around ; and =',
    source: 'RFC 9421 §2.3, RFC 8941 §4.1',
  },
  'parameters-labelled': {
    condition: '@signature-params begins with the label',
    remedy: 'Leave the label and = out of @signature-params: its value begins with the parenthesis',
    source: 'RFC 9421 §2.3',
  },
  'parameters-missing': {
    condition: '@signature-params lacks parameters that Signature-Input has',
    remedy: 'Put every parameter of Signature-Input into @signature-params, alg and keyid too',
    source: 'RFC 9421 §2.3',
  },
  'params-line-missing': {
    condition: 'the line @signature-params is missing',
    remedy: 'End the signature base with the line "@signature-params"',
    source: 'RFC 9421 §2.5',
  },
  'component-missing': {
    condition: 'the line of a component is missing that Signature-Input announces',
    remedy: 'Write one line for each component of Signature-Input',
    source: 'RFC 9421 §2.5',
  },
  'trailing-newline': {
    condition: 'a line feed follows the last line',
    remedy: 'Put line feeds between the lines of the signature base, and none after the last',
    source: 'RFC 9421 §2.5',
  },
  'line-ends': {
    condition: 'lines end with carriage return and line feed',
    remedy: 'Separate the lines of the signature base by line feeds alone (LF, 0x0A)',
    source: 'RFC 9421 §2.5',
  },
  'names-unquoted': {
    condition: 'the names of components have no quotes',
    remedy: 'Write each name in double quotes at the beginning of its line, as in "@method": GET',
    source: 'RFC 9421 §2.5',
  },
  'names-case': {
    condition: 'names of fields have upper-case letters',
    remedy: 'Write the names of fields in lower case, in the signature base and in Signature-Input',
    source: 'RFC 9421 §2.1',
  },
  'colon-without-space': {
    condition: 'no space follows the colons',
    remedy: 'Write a colon and one space between name and value',
    source: 'RFC 9421 §2.5',
  },
} as const satisfies Record<string, Mistake>;

/** What can be seen without trying anything. */
const FORM = {
  'signature-absent': {
    condition: 'the request is signed',
    remedy: 'Send Signature-Input and Signature with every request except GET /api/v1/onboarding/certificate',
    source: 'SIG-001, SIG-006',
  },
  'old-signatures': {
    condition: 'the signature is made as RFC 9421 says',
    remedy:
      'Use a library for RFC 9421: the form Signature keyId="…",algorithm="…" is that of an older draft (draft-cavage-http-signatures)',
    source: 'RFC 9421 §4, SIG-006',
  },
  'fields-unreadable': {
    condition: 'Signature-Input and Signature are dictionaries of RFC 8941',
    remedy:
      'Write them as Signature-Input: sig1=("@method" "@target-uri");created=1764244800;keyid="…" and Signature: sig1=:base64:, each label once',
    source: 'RFC 9421 §4, SIG-006',
  },
  'component-not-covered': {
    condition: 'the signature covers what it has to',
    remedy: 'Cover @method and @target-uri, and content-digest when there is a body',
    source: 'SIG-002, SIG-003',
  },
  'component-absent': {
    condition: 'every covered component is in the request',
    remedy: 'Cover only components that the request has when it is sent',
    source: 'RFC 9421 §2.5',
  },
  'created-absent': {
    condition: 'the parameter created is there as an integer',
    remedy: 'Add ;created= with the seconds since 1970, a whole number without quotes',
    source: 'RFC 9421 §2.3, SIG-004',
  },
  'created-milliseconds': {
    condition: 'created is in seconds',
    remedy: 'Divide the time by 1000: created counts whole seconds since 1970',
    source: 'RFC 9421 §2.3, SIG-004',
  },
  'clock-off': {
    condition: 'created lies in the WFM’s time window',
    remedy:
      'Set the device’s clock, for instance by NTP, or correct it by the Date field of the response, and sign every try anew',
    source: 'SIG-013, SIG-014',
  },
  'algorithm-other-key': {
    condition: 'alg goes with the key',
    remedy: 'Name an algorithm for the kind of key that the certificate has, or leave alg out',
    source: 'RFC 9421 §3.3, SIG-005',
  },
} as const satisfies Record<string, Mistake>;

/** Mistakes in digests: of a message (Content-Digest), of an artifact, and in entity tags. */
const DIGEST = {
  'json-reserialised': {
    condition: 'the JSON of the content is written anew before it is hashed',
    remedy:
      'Serialise the JSON once, hash those octets and send the same octets; hand the HTTP library octets, not an object',
    source: 'RFC 9530 §2, DIG-001, DIG-005',
  },
  'newlines-changed': {
    condition: 'line ends, or white space around the content, are changed before it is hashed',
    remedy: 'Hash the octets that are sent, without changing line ends or trimming',
    source: 'RFC 9530 §2, DIG-001, DIG-005',
  },
  'encoding-changed': {
    condition: 'the content is in another character encoding when it is hashed',
    remedy: 'Encode the text in UTF-8 without byte order mark, hash those octets and send them',
    source: 'RFC 9530 §2, DIG-001, DIG-005',
  },
  'coded-content': {
    condition: 'a content coding (gzip) is added or removed before the content is hashed',
    remedy:
      'Content-Digest is over the octets as sent, coding included; digest and ETag of an artifact are over the octets without coding',
    source: 'RFC 9530 §2, DIG-001, DIG-005',
  },
  'text-of-content': {
    condition: 'a text form of the content is hashed (base64 or hexadecimal digits)',
    remedy: 'Hash the octets themselves',
    source: 'RFC 9530 §2, DIG-001, DIG-005',
  },
  'empty-content': {
    condition: 'nothing is hashed',
    remedy: 'Hash the content after it is complete: this is the digest of no octets at all',
    source: 'RFC 9530 §2, DIG-001, DIG-005',
  },
  'digest-other-hash': {
    condition: 'the hash is another one than the digest names',
    remedy: 'Use SHA-256, as the digest’s name says',
    source: 'RFC 9530 §5, DIG-001',
  },
  'digest-base64url': {
    condition: 'the digest is read as base64url',
    remedy: 'Write the digest in base64 with + and / and with padding',
    source: 'RFC 8941 §3.3.5, DIG-001',
  },
  'digest-hex': {
    condition: 'the digest is read as hexadecimal digits',
    remedy:
      'Content-Digest has the octets of the digest in base64, not its hexadecimal digits; those are for artifact digests',
    source: 'RFC 9530 §2, DIG-001',
  },
  'digest-base64': {
    condition: 'the digest is read as base64',
    remedy: 'Write the digest of an artifact as sha256: and 64 lower-case hexadecimal digits',
    source: 'DIG-003, DIG-004',
  },
  'digest-form': {
    condition: 'the digest is taken out of another form',
    remedy:
      'Write Content-Digest: sha-256=:base64: with its colons, and the name in lower case with its hyphen',
    source: 'RFC 9530 §2, RFC 8941 §3.3.5, DIG-001',
  },
  'artifact-digest-form': {
    condition: 'the digest is written in another way',
    remedy:
      'Write the digest of an artifact as sha256: and 64 lower-case hexadecimal digits, with nothing around them',
    source: 'DIG-003, DIG-004',
  },
  'etag-form': {
    condition: 'the entity tag is written in another way',
    remedy: 'Write ETag: "sha256:…" as a strong tag, in double quotes, without W/',
    source: 'RFC 9110 §8.8.3, CACHE-001',
  },
  'content-digest-absent': {
    condition: 'the request has Content-Digest',
    remedy: 'Send Content-Digest with every request that has a body',
    source: 'DIG-001',
  },
} as const satisfies Record<string, Mistake>;

/** Everything that the doctor can find, by name. */
export const MISTAKES = { ...FORM, ...SIGNATURE, ...BASE, ...DIGEST } as const;

/** The stable name of a mistake. */
export type MistakeName = keyof typeof MISTAKES;

/** One thing that is wrong, in words. Text of the sender may stand in `text`: show it as text. */
export interface Advice {
  readonly mistake: MistakeName;
  /** What was found, as a sentence. */
  readonly text: string;
  /** What the sender has to change, as a sentence. */
  readonly remedy: string;
  readonly source: string;
}

/** Advice about a mistake whose sentence is its condition, with what was found in this message. */
export function advise(mistake: MistakeName, text: string): Advice {
  const { remedy, source } = MISTAKES[mistake];
  return { mistake, text, remedy: `${remedy}.`, source };
}
