/** Codes thrown by `@margo-contract/protocol`. */
const protocol = {
  'structured-field-malformed': 'A structured field does not follow RFC 8941.',
  'structured-field-duplicate': 'A structured field names a dictionary key or a parameter twice.',

  'signature-absent': 'The message carries no signature, or only one of Signature-Input and Signature.',
  'signature-malformed': 'Signature-Input or Signature cannot be read.',
  'signature-duplicate': 'Signature-Input or Signature names a label or a parameter twice.',
  'signature-label-unknown': 'The label is not in both Signature-Input and Signature.',
  'signature-label-taken': 'The message already carries a signature with this label.',
  'signature-too-large': 'The message has more signatures, or a signature more components, than are read.',
  'signature-component-unknown':
    'A covered component, or one of its parameters, is unknown or does not apply to this kind of message.',
  'signature-component-duplicate': 'A component is covered twice by one signature.',
  'signature-component-absent': 'A covered component is not in the message.',
  'signature-component-malformed': 'The value of a covered component cannot be put into a signature base.',
  'signature-component-required': 'The signature does not cover a component that the policy demands.',
  'signature-target-uri-malformed': 'The target URI of the request is not an absolute URI.',
  'signature-parameter-required': 'The signature lacks a parameter that the policy demands.',
  'signature-parameter-malformed': 'A signature parameter has a value of the wrong type.',
  'signature-created-too-old': 'The signature was created longer ago than the policy allows.',
  'signature-created-in-future': 'The signature was created later than the clock and its allowance say.',
  'signature-expired': 'The time in the expires parameter has passed.',
  'signature-algorithm-unknown': 'The algorithm is unknown or not allowed.',
  'signature-algorithm-mismatch': 'The algorithm does not go with the key.',
  'signature-mismatch': 'The signature was not made over this message with this key.',
  'signature-signing-failed': 'The key refused to sign.',

  'content-digest-absent': 'A message with a body carries no Content-Digest.',
  'content-digest-malformed': 'Content-Digest cannot be read.',
  'content-digest-unsupported': 'Content-Digest names no algorithm that is known here.',
  'content-digest-mismatch': 'Content-Digest is not the digest of the body.',

  'digest-malformed': 'An artifact digest is not written as sha256:<64 lowercase hexadecimal digits>.',
  'digest-algorithm-unsupported': 'An artifact digest names an algorithm other than sha256.',
  'digest-mismatch': 'An artifact does not have the digest that was announced for it.',

  'certificate-malformed': 'The input is not an X.509 certificate.',
  'certificate-not-single': 'The input holds more than one certificate, or something besides it.',
  'certificate-key-unsupported': 'The type of the certificate’s key cannot sign requests of this interface.',
  'certificate-key-too-weak':
    'The certificate’s RSA key is shorter than 2048 bits, or has a public exponent below 3.',
  'certificate-key-too-large':
    'The certificate’s RSA key is longer than 4096 bits, or has a public exponent above 2^32.',
  'certificate-not-yet-valid': 'The validity of the certificate begins later.',
  'certificate-expired': 'The validity of the certificate has ended.',

  'spiffe-id-too-long': 'A SPIFFE ID is longer than 2048 octets.',
  'spiffe-id-scheme': 'A URI does not have the scheme spiffe.',
  'spiffe-id-trust-domain':
    'The trust domain of a SPIFFE ID is empty, too long, or has another character than a-z 0-9 . - _.',
  'spiffe-id-path':
    'A segment of the path of a SPIFFE ID is empty, . or .., or has another character than A-Z a-z 0-9 . - _.',
  'spiffe-id-form': 'A SPIFFE ID is neither that of a WFM nor that of a client.',

  'svid-malformed': 'The leaf of an SVID is no X.509 certificate in DER.',
  'svid-authority': 'The leaf of an SVID is the certificate of a CA.',
  'svid-key-cert-sign': 'The keyUsage of an SVID holds keyCertSign.',
  'svid-crl-sign': 'The keyUsage of an SVID holds cRLSign.',
  'svid-basic-constraints': 'An SVID has no basicConstraints; only the strict reading refuses that.',
  'svid-digital-signature':
    'An SVID has no keyUsage with digitalSignature; only the strict reading refuses that.',
  'svid-extended-key-usage':
    'The extended key usage of an SVID does not name its role in TLS; only the strict reading refuses that.',
  'svid-uri-absent': 'An SVID holds no URI, and so no SPIFFE ID.',
  'svid-uri-not-single': 'An SVID holds more than one URI.',
  'svid-uri-scheme': 'The URI of an SVID does not have the scheme spiffe.',
  'svid-uri-malformed': 'The URI of an SVID is no SPIFFE ID.',
  'svid-uri-path': 'The SPIFFE ID of an SVID has no path.',
  'svid-key-algorithm': 'An SVID has a key of a kind that the interface, or the policy, does not allow.',
  'svid-key-too-weak': 'An SVID has an RSA key of less than 3072 bits.',
  'svid-signature-algorithm':
    'An SVID is signed with an algorithm that the interface, or the policy, does not allow.',
  'svid-clock-skew': 'The clock skew that a policy allows is not from 0 to 300 seconds.',
  'svid-not-yet-valid': 'The validity of an SVID begins later.',
  'svid-expired': 'The validity of an SVID has ended.',
  'svid-trust-domain': 'An SVID belongs to another trust domain.',
  'svid-form': 'The SPIFFE ID of an SVID does not have the form that its role demands.',
  'svid-wfm-id': 'An SVID belongs to another WFM.',

  'trust-bundle-too-large': 'A trust bundle is longer, or has more entries, than are read.',
  'trust-bundle-malformed': 'A trust bundle is no JSON object with a list of JWKs.',
  'trust-bundle-empty': 'A trust bundle holds no X.509 anchor.',
  'trust-bundle-private-key': 'An entry of a trust bundle holds members of a private key.',
  'trust-bundle-certificate': 'The first x5c value of an entry of a trust bundle is no certificate.',
  'trust-bundle-not-authority': 'The certificate of an entry of a trust bundle is not that of a CA.',
  'trust-bundle-key-mismatch': 'An entry of a trust bundle has another key than its certificate.',

  'discovery-malformed':
    'A discovery document is no JSON object with a trustDomain and an absolute URL as trustBundleUri.',
  'discovery-uri-not-https': 'The trustBundleUri of a discovery document is not an https URL.',
  'discovery-trust-domain-foreign': 'A discovery document is about another trust domain.',

  'problem-type-unknown': 'No problem type with this name is registered.',

  'json-encoding': 'The text is not UTF-8, or holds half of a surrogate pair.',
  'json-malformed': 'The text is not JSON.',
  'json-duplicate-member': 'An object of the JSON text names a member twice.',
  'json-too-deep': 'The JSON text nests deeper than is read.',
  'json-too-large': 'The JSON text is longer, or has more tokens, than are read.',
  'json-number-range': 'A number of the JSON text is too large to be held.',
  'json-unserializable': 'A value has no JSON form.',

  'manifest-url-malformed': 'A URL in the manifest cannot be resolved.',
  'manifest-url-foreign': 'A URL in the manifest points to another origin.',
  'manifest-version-malformed': 'A manifest version is not an integer from 1 to 18446744073709551615.',
  'manifest-version-not-newer': 'The manifest is not newer than the one accepted last.',

  'bundle-absent': 'The manifest names no bundle.',
  'bundle-empty': 'A bundle has no document, or is to be made without one.',
  'bundle-deployment-id':
    'A document that is to go into a bundle has a deploymentId that is no UUID, or belongs to another one.',
  'bundle-gzip-malformed': 'A bundle is not gzip, or damaged.',
  'bundle-truncated': 'A bundle ends too early.',
  'bundle-trailing-data': 'Something follows the end of a bundle.',
  'bundle-too-large': 'The archive in a bundle is larger than is read.',
  'bundle-too-many-entries': 'A bundle holds more documents than are read.',
  'bundle-header-malformed': 'A header of the archive in a bundle cannot be read.',
  'bundle-entry-type': 'An entry of a bundle is no regular file.',
  'bundle-entry-name':
    'An entry of a bundle has a name that could lead out of the root, or is special on Windows.',
  'bundle-entry-extended': 'An extended header changes what an entry of a bundle is, or cannot be read.',
  'bundle-entry-duplicate': 'Two entries of a bundle have the same name.',
  'bundle-entry-too-large': 'An entry of a bundle is larger than is read.',
  'bundle-document-missing': 'A bundle lacks a document of the manifest, or has it with another digest.',
  'bundle-document-unlisted': 'A bundle holds a document that the manifest does not list.',

  'deployment-document-too-large': 'A deployment document is longer than is read.',
  'deployment-document-encoding': 'A deployment document is not UTF-8, or holds control characters.',
  'deployment-document-malformed': 'A deployment document is not YAML 1.2.',
  'deployment-document-not-single': 'A deployment document holds more than one YAML document.',
  'deployment-document-tag': 'A deployment document has a tag that is not of the core schema.',
  'deployment-document-duplicate-key': 'A mapping of a deployment document has a key twice.',
  'deployment-document-alias':
    'The aliases of a deployment document are too many, stand for too much, or for nothing.',
  'deployment-document-too-deep': 'A deployment document nests deeper than is read.',
  'deployment-document-value': 'A value of a deployment document has no JSON form.',
  'deployment-document-invalid': 'A deployment document does not follow the contract.',
  'deployment-document-id-mismatch': 'A deployment document has the id of another deployment.',

  'device-id-malformed': 'A device id is not segments of unreserved characters, or is too long.',
  'device-id-encoding': 'The percent-encoding of a device id in a path is broken.',
  'device-id-source': 'No device id can be made of what was given.',

  'client-id-malformed': 'A client id is not made of unreserved characters, or is too long.',
  'client-id-randomness': 'There are not enough random octets for a client id.',

  'status-components-empty': 'A state was asked for without any component.',
} as const;

/** Codes thrown by `@margo-contract/sdk-device`. */
const sdkDevice = {
  'endpoint-malformed':
    'The root URL of a WFM is not an https URL, or has user information, a query or a fragment.',
  'trust-anchor-malformed': 'The trust anchors are not PEM certificates.',
  'trust-pin-malformed': 'A pin is not a SHA-256 in hexadecimal or base64.',
  'trust-pin-mismatch': 'No certificate that the server shows has the pin.',

  'transport-server-untrusted':
    'The certificate of the server does not chain to a trust anchor, or is for another host.',
  'transport-tls-version': 'The server speaks no TLS version that is allowed.',
  'transport-client-refused': 'The server does not accept the certificate that the device shows.',
  'transport-trust-awaited': 'No trust bundle has been accepted yet, so no connection is made.',
  'transport-timeout': 'The response did not arrive in time.',
  'transport-failed': 'The connection could not be made, or broke.',
  'transport-connection-stale': 'The server closed a connection that was kept open, before it responded.',
  'transport-response-too-large': 'The response is longer than is read.',
  'transport-response-malformed': 'The response is not one that HTTP allows, or switches protocols unasked.',
  'transport-response-coded': 'The response has a content coding that was not offered.',

  'request-path-parameter': 'A value cannot stand in the path of a request.',
  'request-device-id-mismatch': 'The capabilities are those of another device.',
  'request-adopted-version':
    'A report lacks the version of the manifest that it is about, which the security profile demands.',
  'request-operation-unknown': 'The security profile does not have the operation.',

  'response-unusable-status': 'The response has a status that the operation does not know.',
  'response-unusable-content-type': 'The response has another media type than the operation’s.',
  'response-unusable-content': 'The content of the response does not follow the contract.',
  'response-unusable-etag': 'The ETag of the manifest is not the quoted digest of its octets.',
  'response-unusable-duplicate': 'The manifest lists a deployment twice.',

  'response-problem': 'The WFM refused the request for a reason that has no code of its own here.',
  'response-client-unknown': 'The WFM does not know the clientId.',
  'response-certificate-not-trusted':
    'The WFM does not trust the client’s certificate, or has not approved it yet.',
  'response-not-authorized': 'The WFM does not serve this client, although its SVID is in order.',
  'response-certificate-known': 'The WFM knows the certificate already, but does not say the clientId.',
  'response-artifact-not-found':
    'The WFM has no such document or bundle; this never means that a workload should go.',
  'response-gateway-not-found': 'A child was reported before its gateway.',
  'response-device-not-found': 'The WFM has no report of the device.',
  'response-signature-refused': 'The WFM does not accept the signature of the request.',

  'identity-file-unreadable': 'A file of the device’s identity cannot be read.',
  'identity-file-der': 'A file of the device’s identity is DER where PEM is expected.',
  'identity-key-malformed': 'The private key cannot be read.',
  'identity-key-mismatch': 'The private key does not belong to the certificate.',
  'identity-pkcs12-malformed': 'A file is not PKCS#12, or is protected in a way that is not supported.',
  'identity-pkcs12-password': 'The password of a PKCS#12 file is wrong.',
  'identity-pkcs12-key': 'A PKCS#12 file does not have exactly one private key with its certificate.',

  'identity-svid-changed': 'A renewed SVID has another SPIFFE ID than the one before.',
  'identity-svid-context': 'A TLS context of the vendor lacks the trust anchors that it was given.',

  'mis-problem': 'An identity service responds with an error, or with a redirect, which is not followed.',
  'mis-content-type': 'A response of an identity service is no JSON.',
  'mis-bundle-unknown':
    'An identity service has no discovery document, and where the trust bundle is was not configured.',
  'mis-bundle-older':
    'An identity service has an older trust bundle than before, which is refused when told so.',
  'mis-cache-damaged': 'The trust bundle that was kept from an earlier run is damaged.',

  'state-unreadable': 'The state of the device cannot be read.',
  'state-malformed': 'The stored state of the device is damaged.',
  'state-unwritable': 'The state of the device cannot be stored.',
  'state-in-use': 'The folder of an agent is in use by another agent.',

  'device-id-changed': 'The device comes with another id than the one that was stored.',
  'device-not-onboarded': 'The device has no clientId yet.',

  'agent-option-invalid': 'An option of the agent has a value that cannot be used.',
  'agent-downtime': 'No request may begin, because the device is in a downtime.',
  'agent-waits': 'No request may begin before the waits of all endpoints have passed.',
  'agent-enrolment-malformed': 'An enrolment file cannot be used.',
  'agent-artifact-lost': 'What the agent kept to finish an update is damaged or missing.',
} as const;

/** Codes thrown by `@margo-contract/sdk-server`. */
const sdkServer = {
  'server-response-invalid': 'A response of the WFM, as a handler gave it, breaks the contract.',
  'server-adapter-blind':
    'An adapter was asked for that cannot see the client certificates that the security profile needs.',
  'server-proxy-malformed': 'What names a trusted proxy is neither an address nor a subnet.',
  'server-svid-unusable': 'The SVID of a WFM cannot be read or used, or has another key than the one given.',
} as const;

/** Codes thrown by `@margo-contract/mocks`. */
const mocks = {
  'mock-option-invalid': 'An option of a mock has a value that cannot be used.',
  'mock-port-taken': 'The port that a mock was told to use belongs to another process.',
  'mock-port-refused': 'The operating system does not let a mock listen where it was told to.',
  'mock-prism-missing': 'The optional peer dependencies that serve the contract by Prism are not installed.',
  'mock-directory-unusable': 'A directory for the files of a mock cannot be made or written to.',
  'mock-ca-unusable': 'The CA kept in the directory of a mock cannot be used any more.',
  'mock-store-unusable': 'A file of a store cannot be opened, read or written.',
  'mock-store-in-use': 'The folder of a store is in use by another process.',
  'mock-store-damaged': 'A file of a store holds something that no store has written.',
  'mock-store-newer': 'A store was made by a newer version.',
  'mock-store-older': 'A store was made by an older version, and is in a form that is read no more.',
  'mock-store-unreachable': 'No connection to the PostgreSQL server of a store can be made.',
  'mock-store-refused':
    'The PostgreSQL server of a store does not let the user in, or not do what is needed.',
  'mock-device-incomplete':
    'The directory of a simulated device holds a key without certificate, or the reverse.',
  'mock-script-invalid': 'The script for simulated devices cannot be read or followed.',
  'mock-rotation-step': 'A step of the rotation of a trust bundle was asked for out of turn.',
  'mock-fleet-not-started':
    'The first device of a fleet could not be onboarded, so the others were not tried.',
  'mock-process-ended': 'A process of a WFM ended although nobody had told it to.',
  'mock-fleet-not-admitted': 'The devices of a fleet could not be registered with the WFM.',
  'mock-fleet-no-sockets': 'A limit of the system keeps a fleet from opening more connections.',
  'mock-fleet-process-ended': 'A process of a fleet ended before it said what it had measured.',
  'mock-fleet-result-unusable': 'A file is no result of a fleet, or one that does not go with the others.',
} as const;

/** Codes thrown by `@margo-contract/conformance`. */
const conformance = {
  'suite-case-malformed': 'A file of cases does not follow its schema, or contradicts itself.',
  'suite-selection-unknown': 'A case or a group that is asked for does not exist.',
  'suite-option-invalid': 'An option of the suite has a value that cannot be used.',
  'suite-target-unreachable': 'No connection to the WFM under test can be made.',
  'suite-target-not-tls': 'The WFM under test does not speak TLS.',
  'suite-target-untrusted': 'The certificate of the WFM under test does not chain to a CA that is trusted.',
  'suite-target-host-mismatch': 'The certificate of the WFM under test is for another host.',
  'suite-target-other-profile':
    'The WFM under test demands a client certificate: it speaks the other profile.',
  'suite-target-silent': 'The WFM under test accepts a connection, but does not respond.',
  'suite-target-not-wfm': 'Nothing of the interface is found at the URL of the WFM under test.',
  'suite-target-dialect': 'The WFM under test speaks a dialect that the suite knows.',
  'suite-onboarding-refused':
    'The WFM under test refuses a valid onboarding, without which hardly a case runs.',
  'suite-dialect-malformed':
    'A dialect cannot be read, does not follow its schema, or names what there is not.',
  'suite-file-unreadable': 'A file that the suite was given cannot be read or used.',
  'suite-known-failing-malformed': 'A file of cases that are known to fail does not follow its schema.',
  'suite-report-unreadable': 'A file is no report of the suite, or does not follow the schema.',
  'suite-key-unusable': 'A key to sign or check a statement with cannot be read, or is of another kind.',
  'suite-envelope-malformed': 'A file is no signed statement.',
  'suite-statement-unproven': 'A signed statement does not prove what it says.',
  'suite-report-unwritable': 'The report cannot be written.',
  'suite-config-malformed': 'A file of options does not follow its schema.',
  'suite-config-unwritable': 'A file of options cannot be written.',
  'suite-adapter-failed':
    'The adapter or module that acts for the operator cannot be used, or stopped working.',
  'suite-operator-failed': 'The operator interface of the WFM under test did not do what it was asked to.',
  'suite-links-broken': 'Cases and requirements do not name each other.',
} as const;

/** The error codes by the folder of the package that throws them. */
export const ERROR_CODES_BY_PACKAGE = {
  protocol,
  'sdk-device': sdkDevice,
  'sdk-server': sdkServer,
  mocks,
  conformance,
} as const;

/** Every stable error code of every package, each with its meaning in one sentence. */
export const ERROR_CODES = { ...protocol, ...sdkDevice, ...sdkServer, ...mocks, ...conformance } as const;

/** A stable error code. Codes are never renamed; messages may change at any time. */
export type ErrorCode = keyof typeof ERROR_CODES;
