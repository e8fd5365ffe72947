// Made by "npm run generate" from spec/problem-types.yaml. Do not edit: change the source and run the command again.

/** A problem type of the Margo catalogue (RFC 9457). */
export interface ProblemType {
  readonly uri: string;
  readonly slug: string;
  readonly title: string;
  readonly status: number;
  readonly profiles: readonly ('signature' | 'mtls')[];
  /** The condition that the type stands for. */
  readonly when: string;
  readonly retryable: boolean;
  readonly backoffStrategy: 'none' | 'fixed' | 'exponential';
}

/** What a problem of the type `about:blank` says when it has this status. */
export interface AboutBlank {
  readonly status: number;
  readonly title: string;
  readonly profiles: readonly ('signature' | 'mtls')[];
  readonly when: string;
  readonly retryable: boolean;
  readonly backoffStrategy: 'none' | 'fixed' | 'exponential';
  /** Whether the response carries Retry-After. */
  readonly retryAfter: 'required' | 'recommended' | 'absent';
}

/** Every catalogued problem type is this URI followed by its slug. */
export const problemTypeBaseUri = "https://docs.margo.org/specification/problem-types#";

/** The catalogued problem types, by slug. */
export const problemTypes = {
  "invalid-request": {
    "uri": "https://docs.margo.org/specification/problem-types#invalid-request",
    "slug": "invalid-request",
    "title": "Invalid Request",
    "status": 400,
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The request is malformed or its body cannot be parsed, so its content was never looked at.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "invalid-digest-header": {
    "uri": "https://docs.margo.org/specification/problem-types#invalid-digest-header",
    "slug": "invalid-digest-header",
    "title": "Invalid Digest Header",
    "status": 400,
    "profiles": [
      "signature"
    ],
    "when": "A request with a body has no Content-Digest, one that cannot be parsed, or one that does not fit the octets received.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "invalid-certificate-format": {
    "uri": "https://docs.margo.org/specification/problem-types#invalid-certificate-format",
    "slug": "invalid-certificate-format",
    "title": "Invalid Certificate Format",
    "status": 400,
    "profiles": [
      "signature"
    ],
    "when": "The certificate sent at onboarding is not one usable X.509 certificate – it cannot be decoded, or its key is of a kind or strength that the profile does not allow.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "signature-verification-failed": {
    "uri": "https://docs.margo.org/specification/problem-types#signature-verification-failed",
    "slug": "signature-verification-failed",
    "title": "Signature Verification Failed",
    "status": 401,
    "profiles": [
      "signature"
    ],
    "when": "The signature is missing, malformed or wrong, does not cover what it must, lies outside the time window, or was seen before.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "certificate-not-trusted": {
    "uri": "https://docs.margo.org/specification/problem-types#certificate-not-trusted",
    "slug": "certificate-not-trusted",
    "title": "Certificate Not Trusted",
    "status": 403,
    "profiles": [
      "signature"
    ],
    "when": "The client's certificate is not trusted, is no longer trusted or is revoked, or the operator has not admitted the client.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "invalid-client": {
    "uri": "https://docs.margo.org/specification/problem-types#invalid-client",
    "slug": "invalid-client",
    "title": "Invalid Client",
    "status": 404,
    "profiles": [
      "signature"
    ],
    "when": "The clientId in the path names no client of this WFM.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "not-authorized": {
    "uri": "https://docs.margo.org/specification/problem-types#not-authorized",
    "slug": "not-authorized",
    "title": "Not Authorized",
    "status": 403,
    "profiles": [
      "mtls"
    ],
    "when": "The client is authenticated, and local policy denies it – it is not among the accepted clients, its relation was retired, or it may not use this deviceId.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "gateway-not-found": {
    "uri": "https://docs.margo.org/specification/problem-types#gateway-not-found",
    "slug": "gateway-not-found",
    "title": "Gateway not found",
    "status": 404,
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "A child device is reported, and this client has not reported the gateway that the deviceId starts with.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "device-not-found": {
    "uri": "https://docs.margo.org/specification/problem-types#device-not-found",
    "slug": "device-not-found",
    "title": "Device Not Found",
    "status": 404,
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The capabilities of a device that this client never reported, or has already deleted, are to be deleted.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "invalid-bundle": {
    "uri": "https://docs.margo.org/specification/problem-types#invalid-bundle",
    "slug": "invalid-bundle",
    "title": "Invalid Bundle",
    "status": 404,
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "There is no bundle with this digest for the caller.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "deployment-not-found": {
    "uri": "https://docs.margo.org/specification/problem-types#deployment-not-found",
    "slug": "deployment-not-found",
    "title": "Deployment Not Found",
    "status": 404,
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "There is no deployment document with this id and this digest for the caller.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "server-cannot-generate-response": {
    "uri": "https://docs.margo.org/specification/problem-types#server-cannot-generate-response",
    "slug": "server-cannot-generate-response",
    "title": "Server Cannot Generate Response",
    "status": 406,
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "None of the media types in Accept is one that the resource can be sent in.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "semantic-error": {
    "uri": "https://docs.margo.org/specification/problem-types#semantic-error",
    "slug": "semantic-error",
    "title": "Semantic Error",
    "status": 422,
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The body could be parsed, but a member is missing, has a value that is not allowed, or contradicts the path.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "discovery-document-not-found": {
    "uri": "https://docs.margo.org/specification/problem-types#discovery-document-not-found",
    "slug": "discovery-document-not-found",
    "title": "Discovery Document Not Found",
    "status": 404,
    "profiles": [
      "mtls"
    ],
    "when": "This origin has no discovery document.",
    "retryable": false,
    "backoffStrategy": "none"
  },
  "spiffe-bundle-not-found": {
    "uri": "https://docs.margo.org/specification/problem-types#spiffe-bundle-not-found",
    "slug": "spiffe-bundle-not-found",
    "title": "Bundle Not Found",
    "status": 404,
    "profiles": [
      "mtls"
    ],
    "when": "The trust bundle is not available at the moment.",
    "retryable": true,
    "backoffStrategy": "exponential"
  }
} as const satisfies Readonly<Record<string, ProblemType>>;

/** Name of a catalogued problem type. */
export type ProblemSlug = keyof typeof problemTypes;

/** What goes with the type `about:blank`, by HTTP status; the title is the reason phrase. */
export const aboutBlank = {
  "401": {
    "status": 401,
    "title": "Unauthorized",
    "profiles": [
      "mtls"
    ],
    "when": "The caller showed no usable certificate, and the refusal happens above TLS.",
    "retryable": false,
    "backoffStrategy": "none",
    "retryAfter": "absent"
  },
  "404": {
    "status": 404,
    "title": "Not Found",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "No operation has this path, or a status is reported for a deployment that the client never had.",
    "retryable": false,
    "backoffStrategy": "none",
    "retryAfter": "absent"
  },
  "405": {
    "status": 405,
    "title": "Method Not Allowed",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The path exists, but not with this method; Allow lists the methods that do.",
    "retryable": false,
    "backoffStrategy": "none",
    "retryAfter": "absent"
  },
  "409": {
    "status": 409,
    "title": "Conflict",
    "profiles": [
      "signature"
    ],
    "when": "A client that is already onboarded onboards once more with the same certificate.",
    "retryable": false,
    "backoffStrategy": "none",
    "retryAfter": "absent"
  },
  "413": {
    "status": 413,
    "title": "Content Too Large",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The body is larger than this WFM takes.",
    "retryable": false,
    "backoffStrategy": "none",
    "retryAfter": "absent"
  },
  "415": {
    "status": 415,
    "title": "Unsupported Media Type",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The Content-Type of the body is not one that the operation takes.",
    "retryable": false,
    "backoffStrategy": "none",
    "retryAfter": "absent"
  },
  "429": {
    "status": 429,
    "title": "Too Many Requests",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The client sends more requests than this WFM takes from it.",
    "retryable": true,
    "backoffStrategy": "exponential",
    "retryAfter": "required"
  },
  "500": {
    "status": 500,
    "title": "Internal Server Error",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The WFM failed in a way that the request did not cause.",
    "retryable": true,
    "backoffStrategy": "exponential",
    "retryAfter": "recommended"
  },
  "501": {
    "status": 501,
    "title": "Not Implemented",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The WFM does not offer what the request asks for.",
    "retryable": false,
    "backoffStrategy": "none",
    "retryAfter": "absent"
  },
  "503": {
    "status": 503,
    "title": "Service Unavailable",
    "profiles": [
      "signature",
      "mtls"
    ],
    "when": "The WFM is overloaded or under maintenance.",
    "retryable": true,
    "backoffStrategy": "exponential",
    "retryAfter": "required"
  }
} as const satisfies Readonly<Record<string, AboutBlank>>;

/** How to wait after a problem that does not say, by HTTP status; with others the request is not repeated. */
export const backoffStrategies: Readonly<Record<number, 'fixed' | 'exponential' | undefined>> = {
  "429": "exponential",
  "500": "exponential",
  "503": "exponential"
};
