// Made by "npm run generate" from spec/requirements. Do not edit: change the source and run the command again.

/** One MUST, SHOULD or MAY of the interface. Exactly one of `cases` and `untested` is there. */
export interface Requirement {
  readonly id: string;
  /** The area it belongs to, in words. */
  readonly area: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  /** The party that has to change when the requirement is not met. */
  readonly actor: 'wfm' | 'device' | 'operator';
  readonly profile: 'signature' | 'mtls' | 'both';
  readonly statement: string;
  readonly source: readonly RequirementSource[];
  /** The operations it holds for; `none`: nothing of it goes over the wire. */
  readonly operations: readonly string[] | 'every' | 'none';
  /** The HTTP header fields it is about. */
  readonly headers?: readonly string[];
  /** What is seen when it is met. */
  readonly expected?: string;
  readonly notes?: string;
  /** The errata that its reading depends on. */
  readonly errata?: readonly string[];
  /** The cases of the conformance suite that test it. */
  readonly cases?: readonly string[];
  /** Why no case tests it. */
  readonly untested?: UntestedReason;
}

/** Why no case tests a requirement. */
export type UntestedReason =
  | 'not-observable'
  | 'attestation'
  | 'needs-device-target'
  | 'needs-operator-function'
  | 'case-to-be-written';

/** Where a requirement comes from: a place in a document, or another requirement that implies it. */
export type RequirementSource =
  | { readonly document: string; readonly revision?: string; readonly section?: string }
  | { readonly derivedFrom: string };

/** Name of a requirement. */
export type RequirementId =
  | "BUN-001"
  | "BUN-002"
  | "BUN-003"
  | "BUN-004"
  | "BUN-005"
  | "BUN-006"
  | "BUN-007"
  | "BUN-008"
  | "CACHE-001"
  | "CACHE-002"
  | "CACHE-003"
  | "CACHE-004"
  | "CACHE-005"
  | "CACHE-006"
  | "CACHE-007"
  | "CACHE-008"
  | "CACHE-009"
  | "CAP-001"
  | "CAP-002"
  | "CAP-003"
  | "CAP-004"
  | "CAP-005"
  | "CAP-006"
  | "CAP-007"
  | "CAP-008"
  | "CAP-009"
  | "CAP-010"
  | "CAP-011"
  | "CAP-012"
  | "CAP-013"
  | "CAP-014"
  | "CAP-015"
  | "CAP-016"
  | "CAP-017"
  | "CAP-018"
  | "CAP-019"
  | "CAP-020"
  | "CAP-021"
  | "CAP-022"
  | "CAP-023"
  | "CAP-024"
  | "CAP-025"
  | "CERT-001"
  | "CERT-002"
  | "CERT-003"
  | "CERT-004"
  | "CERT-005"
  | "CERT-006"
  | "DEP-001"
  | "DEP-002"
  | "DEP-003"
  | "DEP-004"
  | "DEP-005"
  | "DEP-006"
  | "DEP-007"
  | "DEP-008"
  | "DEP-009"
  | "DEP-010"
  | "DEP-011"
  | "DEP-012"
  | "DEP-013"
  | "DEP-014"
  | "DEP-015"
  | "DEP-016"
  | "DEP-017"
  | "DIG-001"
  | "DIG-002"
  | "DIG-003"
  | "DIG-004"
  | "DIG-005"
  | "DIG-006"
  | "DIG-007"
  | "DIG-008"
  | "DIG-009"
  | "DOWN-001"
  | "DOWN-002"
  | "DOWN-003"
  | "DOWN-004"
  | "DOWN-005"
  | "DOWN-006"
  | "ERR-001"
  | "ERR-002"
  | "ERR-003"
  | "ERR-004"
  | "ERR-005"
  | "ERR-006"
  | "ERR-007"
  | "ERR-008"
  | "ERR-009"
  | "ERR-010"
  | "ERR-011"
  | "ERR-012"
  | "EXT-001"
  | "EXT-002"
  | "EXT-003"
  | "EXT-004"
  | "EXT-005"
  | "EXT-006"
  | "FAIL-001"
  | "FAIL-002"
  | "FAIL-003"
  | "FAIL-004"
  | "FAIL-005"
  | "GW-001"
  | "GW-002"
  | "GW-003"
  | "GW-004"
  | "GW-005"
  | "GW-006"
  | "GW-007"
  | "GW-008"
  | "GW-009"
  | "GW-010"
  | "GW-011"
  | "GW-012"
  | "GW-013"
  | "GW-014"
  | "CLI-001"
  | "CLI-002"
  | "CLI-003"
  | "CLI-004"
  | "CLI-005"
  | "ID-001"
  | "ID-002"
  | "ID-003"
  | "ID-004"
  | "ID-005"
  | "ID-006"
  | "ID-007"
  | "ID-008"
  | "ID-009"
  | "ID-010"
  | "ID-011"
  | "ID-012"
  | "ID-013"
  | "ID-014"
  | "ID-015"
  | "ID-016"
  | "ID-017"
  | "ID-018"
  | "ID-019"
  | "MAN-001"
  | "MAN-002"
  | "MAN-003"
  | "MAN-004"
  | "MAN-005"
  | "MAN-006"
  | "MAN-007"
  | "MAN-008"
  | "MAN-009"
  | "MAN-010"
  | "MAN-011"
  | "MAN-012"
  | "MAN-013"
  | "MAN-014"
  | "MAN-015"
  | "MAN-016"
  | "MAN-017"
  | "MAN-018"
  | "MAN-019"
  | "MAN-020"
  | "MAN-021"
  | "MAN-022"
  | "MAN-023"
  | "ONB-001"
  | "ONB-002"
  | "ONB-003"
  | "ONB-004"
  | "ONB-005"
  | "ONB-006"
  | "ONB-007"
  | "ONB-008"
  | "ONB-009"
  | "ONB-010"
  | "ONB-011"
  | "ONB-012"
  | "RETRY-001"
  | "RETRY-002"
  | "RETRY-003"
  | "RETRY-004"
  | "RETRY-005"
  | "RETRY-006"
  | "RETRY-007"
  | "RETRY-008"
  | "RETRY-009"
  | "SIG-001"
  | "SIG-002"
  | "SIG-003"
  | "SIG-004"
  | "SIG-005"
  | "SIG-006"
  | "SIG-007"
  | "SIG-008"
  | "SIG-009"
  | "SIG-010"
  | "SIG-011"
  | "SIG-012"
  | "SIG-013"
  | "SIG-014"
  | "SIG-015"
  | "SIG-016"
  | "SIG-017"
  | "SIG-018"
  | "SIG-019"
  | "STA-001"
  | "STA-002"
  | "STA-003"
  | "STA-004"
  | "STA-005"
  | "STA-006"
  | "STA-007"
  | "STA-008"
  | "STA-009"
  | "STA-010"
  | "STA-011"
  | "STA-012"
  | "STA-013"
  | "STA-014"
  | "STA-015"
  | "STA-016"
  | "STA-017"
  | "SVID-001"
  | "SVID-002"
  | "SVID-003"
  | "SVID-004"
  | "SVID-005"
  | "SVID-006"
  | "SVID-007"
  | "SVID-008"
  | "SVID-009"
  | "SVID-010"
  | "TLS-001"
  | "TLS-002"
  | "TLS-003"
  | "TLS-004"
  | "TLS-005"
  | "TLS-006"
  | "TLS-007"
  | "TLS-008"
  | "TLS-009"
  | "TLS-010"
  | "TLS-011"
  | "TLS-012"
  | "TLS-013"
  | "TLS-014"
  | "TLS-015"
  | "TLS-016"
  | "TLS-017"
  | "TLS-018"
  | "TB-001"
  | "TB-002"
  | "TB-003"
  | "TB-004"
  | "TB-005"
  | "TB-006"
  | "TB-007"
  | "TB-008"
  | "TB-009"
  | "TB-010"
  | "TB-011"
  | "TB-012"
  | "TB-013"
  | "TB-014"
  | "TB-015"
  | "TB-016"
  | "TB-017";

/** Every requirement, by id. */
export const requirements: Readonly<Record<RequirementId, Requirement>> = {
  "BUN-001": {
    "id": "BUN-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The URL of a bundle MUST be answered with 200, with the media type that the manifest declares, and with octets that match the digest in the path.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Deployment Bundle, Response Codes"
      }
    ],
    "operations": [
      "getBundle"
    ],
    "headers": [
      "Content-Type"
    ],
    "expected": "200 application/vnd.margo.bundle.v1+tar+gzip.",
    "cases": [
      "bundles-archive",
      "bundles-conditional",
      "bundles-other-condition",
      "bundles-changed"
    ],
    "area": "Bundle"
  },
  "BUN-002": {
    "id": "BUN-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A bundle MUST be a gzip-compressed tar that has, at its root, one file for each document of the manifest and nothing else.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getBundle"
    ],
    "expected": "The digests of the files are those of `deployments`.",
    "notes": "The files are named <deploymentId>.yaml; readers go by id and digest, not by name.",
    "errata": [
      "C-51"
    ],
    "cases": [
      "bundles-archive",
      "bundles-changed",
      "manifest-of-many"
    ],
    "area": "Bundle"
  },
  "BUN-003": {
    "id": "BUN-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The WFM MUST NOT serve an empty archive: a client without workloads has no bundle.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getBundle",
      "getStateManifest"
    ],
    "expected": "`bundle` is null, and any digest yields 404.",
    "cases": [
      "bundles-unknown"
    ],
    "area": "Bundle"
  },
  "BUN-004": {
    "id": "BUN-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A bundle digest that the WFM does not have for the client MUST be answered with 404.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths./api/v1/bundles/{digest}"
      }
    ],
    "operations": [
      "getBundle"
    ],
    "expected": "404 invalid-bundle.",
    "cases": [
      "bundles-unknown",
      "bundles-malformed-digest",
      "bundles-of-another-client",
      "deployments-unknown-algorithm"
    ],
    "area": "Bundle"
  },
  "BUN-005": {
    "id": "BUN-005",
    "level": "MAY",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A bundle digest that is malformed MAY be answered with 400.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths bundles 400"
      }
    ],
    "operations": [
      "getBundle"
    ],
    "expected": "400 invalid-request, or 404 invalid-bundle.",
    "errata": [
      "C-16",
      "R-06",
      "R-51"
    ],
    "cases": [
      "bundles-malformed-digest"
    ],
    "area": "Bundle"
  },
  "BUN-006": {
    "id": "BUN-006",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST verify the digest of each document in a bundle, besides that of the bundle itself.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Client Validation Rules; Deployment Workflow"
      }
    ],
    "operations": [
      "getBundle"
    ],
    "expected": "A document that differs from its own digest stops the update although the bundle's digest is right.",
    "cases": [
      "device-bundles-document-changed",
      "device-bundles-document-missing",
      "device-bundles-truncated"
    ],
    "area": "Bundle"
  },
  "BUN-007": {
    "id": "BUN-007",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "The client SHOULD refuse archive entries with absolute paths or parent references, links, and special files.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Deployment Bundle"
      }
    ],
    "operations": [
      "getBundle"
    ],
    "expected": "Nothing is written outside the client's own folder.",
    "notes": "A precaution that no text asks for; a suite records it and fails nobody.",
    "cases": [
      "device-bundles-parent-path",
      "device-bundles-absolute-path",
      "device-bundles-symbolic-link"
    ],
    "area": "Bundle"
  },
  "BUN-008": {
    "id": "BUN-008",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST refuse a whole bundle when one of its files belongs to no entry of the manifest.",
    "source": [
      {
        "derivedFrom": "BUN-002"
      }
    ],
    "operations": [
      "getBundle"
    ],
    "expected": "With one document too many nothing is applied, although the bundle's digest is right.",
    "errata": [
      "R-26"
    ],
    "cases": [
      "device-bundles-extra-file",
      "device-bundles-oversized"
    ],
    "area": "Bundle"
  },
  "CACHE-001": {
    "id": "CACHE-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The ETag of a manifest MUST be strong: the digest of the exact octets of its JSON, in double quotes and without W/.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: ETag and Caching, State Manifest Endpoint"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "ETag"
    ],
    "expected": "ETag: \"sha256:<64 hexadecimal digits>\", the hash of the body.",
    "notes": "It refers to the decoded octets, and has nothing to do with the digests in the manifest.",
    "errata": [
      "C-41"
    ],
    "cases": [
      "manifest-etag",
      "manifest-old-condition",
      "manifest-of-new-client"
    ],
    "area": "Caching"
  },
  "CACHE-002": {
    "id": "CACHE-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "When If-None-Match has the ETag of the current manifest, the WFM MUST answer 304 without a body, otherwise 200 with the manifest.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: ETag and Caching, State Manifest Endpoint"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "If-None-Match",
      "ETag"
    ],
    "notes": "Lists and '*' mean what RFC 9110 says, and a 304 had better repeat the ETag.",
    "cases": [
      "manifest-not-modified",
      "manifest-weak-condition",
      "manifest-any-condition",
      "manifest-list-of-conditions",
      "manifest-lines-of-conditions",
      "manifest-malformed-condition",
      "manifest-old-condition",
      "manifest-etag-lasts"
    ],
    "area": "Caching"
  },
  "CACHE-003": {
    "id": "CACHE-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A manifest MUST NOT be marked immutable or given a long max-age.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: ETag and Caching, State Manifest Endpoint"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "Cache-Control"
    ],
    "expected": "No immutable, and a max-age of 60 seconds at most.",
    "notes": "no-cache is a good value.",
    "cases": [
      "manifest-cache-control"
    ],
    "area": "Caching"
  },
  "CACHE-004": {
    "id": "CACHE-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST mark the manifest `Cache-Control: private`.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: ETag and Caching, State Manifest Endpoint"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "Cache-Control"
    ],
    "expected": "Cache-Control holds the directive private.",
    "notes": "no-cache besides makes caches ask each time.",
    "errata": [
      "C-42",
      "R-50"
    ],
    "cases": [
      "manifest-private"
    ],
    "area": "Caching"
  },
  "CACHE-005": {
    "id": "CACHE-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A deployment document and a bundle MUST have an ETag that is the digest of their URL in double quotes.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Content-Addressable Endpoints"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "ETag"
    ],
    "errata": [
      "C-40"
    ],
    "cases": [
      "bundles-archive",
      "deployments-document",
      "deployments-same-octets"
    ],
    "area": "Caching"
  },
  "CACHE-006": {
    "id": "CACHE-006",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A deployment document and a bundle SHOULD be sent with Cache-Control: public, max-age=31536000, immutable.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/desired-state.md",
        "revision": "145da991",
        "section": "Content-Addressable Endpoints"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "Cache-Control"
    ],
    "cases": [
      "bundles-cache-control",
      "deployments-cache-control"
    ],
    "area": "Caching"
  },
  "CACHE-007": {
    "id": "CACHE-007",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST mark deployment documents and bundles `Cache-Control: private, max-age=31536000, immutable`.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Content-Addressable Endpoints"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "Cache-Control"
    ],
    "expected": "The three directives in any order.",
    "errata": [
      "C-42",
      "R-50"
    ],
    "cases": [
      "bundles-private",
      "deployments-private"
    ],
    "area": "Caching"
  },
  "CACHE-008": {
    "id": "CACHE-008",
    "level": "MAY",
    "actor": "wfm",
    "profile": "both",
    "statement": "A deployment document and a bundle MAY be answered with 304 when If-None-Match has their ETag, and MAY be sent with a Content-Encoding that the client offers.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Content-Addressable Endpoints"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "If-None-Match",
      "Accept-Encoding",
      "Content-Encoding",
      "Vary"
    ],
    "expected": "200 or 304 without a body; Vary: Accept-Encoding when the response is coded.",
    "notes": "A bundle is compressed already, so coding it gains nothing.",
    "errata": [
      "C-43",
      "R-32"
    ],
    "cases": [
      "bundles-conditional",
      "deployments-conditional",
      "deployments-coded",
      "deployments-not-coded"
    ],
    "area": "Caching"
  },
  "CACHE-009": {
    "id": "CACHE-009",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM SHOULD mark its responses to capability and status reports `Cache-Control: no-store`.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/wfm-identity-profile.md",
        "revision": "df473b2d",
        "section": "Caching"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Cache-Control"
    ],
    "expected": "Cache-Control holds the directive no-store.",
    "errata": [
      "C-42"
    ],
    "cases": [
      "capabilities-not-stored",
      "status-not-stored"
    ],
    "area": "Caching"
  },
  "CAP-001": {
    "id": "CAP-001",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "Once onboarded, the client MUST report the capabilities of its device, which completes the onboarding.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Device Capabilities"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "00ab1b4b",
        "section": "Device Capabilities"
      }
    ],
    "operations": [
      "createDeviceCapabilities"
    ],
    "expected": "The first request of a new client after its onboarding is the report.",
    "notes": "A WFM serves a poll before the report too; its manifest is empty then.",
    "cases": [
      "device-capabilities-reported",
      "device-capabilities-repeated"
    ],
    "area": "Device capabilities"
  },
  "CAP-002": {
    "id": "CAP-002",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "After any change of what it reported, the client MUST send the whole document again with PUT.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Device Capabilities"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities"
    ],
    "expected": "A PUT with the complete document, which replaces the earlier one.",
    "cases": [
      "device-capabilities-changed"
    ],
    "area": "Device capabilities"
  },
  "CAP-003": {
    "id": "CAP-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST answer 201 when capabilities are created with POST, and 201 as well when they are replaced with PUT.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "00ab1b4b",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths capabilities.post/put"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "201 to the POST and to the PUT.",
    "errata": [
      "C-12"
    ],
    "cases": [
      "capabilities-empty-lists",
      "capabilities-after-deletion",
      "capabilities-any-characters",
      "capabilities-create-replace",
      "capabilities-put-first",
      "capabilities-charset",
      "capabilities-without-type"
    ],
    "area": "Device capabilities"
  },
  "CAP-004": {
    "id": "CAP-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST respond with 201 to the first report of a device in the caller's scope, and with 200 to every later one.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths./api/v1/capabilities/{deviceId}.put"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities"
    ],
    "expected": "201, then 200; 201 again after the device was withdrawn.",
    "notes": "The response has no body; a suite ignores one.",
    "errata": [
      "C-58",
      "R-46",
      "R-57"
    ],
    "cases": [
      "capabilities-first-and-later",
      "capabilities-not-stored"
    ],
    "area": "Device capabilities"
  },
  "CAP-005": {
    "id": "CAP-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "DELETE of a device that the client reported MUST answer 204 and remove its capabilities; for any other device it MUST answer 404.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths./api/v1/capabilities/{deviceId}.delete"
      }
    ],
    "operations": [
      "deleteDeviceCapabilities"
    ],
    "expected": "204 at first, then 404 device-not-found.",
    "errata": [
      "R-03",
      "R-31"
    ],
    "cases": [
      "capabilities-ill-formed-id",
      "capabilities-dots",
      "capabilities-delete-one",
      "capabilities-after-deletion",
      "capabilities-delete",
      "capabilities-delete-unknown",
      "errors-are-problems",
      "gateways-delete-gateway",
      "gateways-delete-child",
      "gateways-withdrawn-device"
    ],
    "area": "Device capabilities"
  },
  "CAP-006": {
    "id": "CAP-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A capabilities body that is not a JSON object MUST be refused with 400.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "400 invalid-request, for broken JSON and for a JSON array.",
    "errata": [
      "R-01",
      "R-07"
    ],
    "cases": [
      "capabilities-not-json",
      "capabilities-empty-body",
      "capabilities-not-utf-8",
      "capabilities-other-json",
      "capabilities-byte-order-mark",
      "capabilities-other-type",
      "content-digest-of-coded-body",
      "errors-are-problems"
    ],
    "area": "Device capabilities"
  },
  "CAP-007": {
    "id": "CAP-007",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A capabilities body that is a JSON object, but with wrong content, MUST be refused with 422.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "00ab1b4b",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "422 semantic-error with the member named in errors[], for instance without `vendor`, with `cores` as a string, or with an unknown type of interface.",
    "errata": [
      "R-01",
      "R-13"
    ],
    "cases": [
      "capabilities-half-hosting",
      "capabilities-ill-formed-id",
      "capabilities-missing-member",
      "capabilities-wrong-type",
      "capabilities-put-wrong-value",
      "capabilities-wrong-value",
      "capabilities-unknown-member",
      "errors-are-problems",
      "derived-create",
      "derived-replace",
      "capabilities-odd-labels"
    ],
    "area": "Device capabilities"
  },
  "CAP-008": {
    "id": "CAP-008",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The capabilities body MUST have `apiVersion`, `kind` with the value DeviceCapabilitiesManifest, and `properties`; beside them the root MUST NOT have other members than extensions.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "00ab1b4b",
        "section": "Request Body Attributes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "4f481c17",
        "section": "components.schemas.DeviceCapabilitiesManifest"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "notes": "The value of `apiVersion` that has been seen is device.margo.org/v1alpha1.",
    "errata": [
      "C-31",
      "C-32",
      "R-13",
      "R-35"
    ],
    "cases": [
      "device-capabilities-form"
    ],
    "area": "Device capabilities"
  },
  "CAP-009": {
    "id": "CAP-009",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A capability report MUST have the member `properties`, may have `labels` and extension members, and nothing else at its root.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.DeviceCapabilitiesManifest"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities"
    ],
    "expected": "422 semantic-error for any other member of the root.",
    "errata": [
      "R-43"
    ],
    "cases": [
      "device-capabilities-root"
    ],
    "area": "Device capabilities"
  },
  "CAP-010": {
    "id": "CAP-010",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "`properties` MUST have the members `id`, `vendor`, `modelNumber` and `serialNumber`, all of them strings.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Properties Attributes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "A WFM answers 422 semantic-error when one is missing.",
    "cases": [
      "device-capabilities-identity"
    ],
    "area": "Device capabilities"
  },
  "CAP-011": {
    "id": "CAP-011",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A deviceId MUST consist of one or more segments of RFC 3986 unreserved characters, joined by '/' and led by the device that owns the client; a report for a/b registers a/b and not a.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Route Parameters"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.DeviceId"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities"
    ],
    "expected": "The id matches ^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$.",
    "notes": "In a path the slashes are sent as they are, and %2F means the same. The segments '.' and '..' are refused with 422.",
    "errata": [
      "C-38",
      "R-03"
    ],
    "cases": [
      "device-capabilities-device-id"
    ],
    "area": "Device capabilities"
  },
  "CAP-012": {
    "id": "CAP-012",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "A report whose `properties.id` differs from the deviceId in the path SHOULD be refused with 422.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Properties Attributes; See-thru gateways"
      },
      {
        "document": "margo/sandbox/conformance",
        "section": "notes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "422 semantic-error with properties.id as the field in errors[].",
    "errata": [
      "C-38"
    ],
    "cases": [
      "capabilities-id-differs",
      "capabilities-put-id-differs"
    ],
    "area": "Device capabilities"
  },
  "CAP-013": {
    "id": "CAP-013",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A device that can host workloads MUST report `otelCollector` true and at least one entry each in `supportedRuntimes` and `supportedDeploymentTypes`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Properties Attributes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "A WFM answers 422 semantic-error to an empty list.",
    "notes": "A WFM knows a hosting device only by the presence of such members.",
    "errata": [
      "R-14"
    ],
    "cases": [
      "device-capabilities-hosting"
    ],
    "area": "Device capabilities"
  },
  "CAP-014": {
    "id": "CAP-014",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A device that can host workloads MUST report `cpus`, `memory`, `storage`, `peripherals` and `interfaces` as well; lists of peripherals and interfaces can be empty.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Properties Attributes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "errata": [
      "R-14",
      "R-30"
    ],
    "cases": [
      "device-capabilities-resources"
    ],
    "area": "Device capabilities"
  },
  "CAP-015": {
    "id": "CAP-015",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST store a runtime or deployment type that it does not know as `custom` instead of refusing it.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "SupportedRuntime; SupportedDeploymentType"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities"
    ],
    "expected": "201 or 200, and the operator reads `custom`.",
    "notes": "Several unknown values become one entry. A value that is no string is a 422.",
    "errata": [
      "C-34",
      "R-45"
    ],
    "cases": [
      "capabilities-other-types"
    ],
    "area": "Device capabilities"
  },
  "CAP-016": {
    "id": "CAP-016",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device that reports a custom runtime or deployment type MUST also report labels that suppliers of applications can match on.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Custom Runtimes and Deployments"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities"
    ],
    "errata": [
      "C-34",
      "R-44"
    ],
    "cases": [
      "device-capabilities-custom"
    ],
    "area": "Device capabilities"
  },
  "CAP-017": {
    "id": "CAP-017",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "The value of a label MUST be a string, a number, a boolean, a list of strings or a list of numbers.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Request Body Attributes"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities"
    ],
    "expected": "422 semantic-error for any other value.",
    "notes": "Names are case-sensitive, and best start with a domain of the organisation that defines them.",
    "errata": [
      "R-48"
    ],
    "cases": [
      "device-capabilities-labels"
    ],
    "area": "Device capabilities"
  },
  "CAP-018": {
    "id": "CAP-018",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Capabilities belong to the client that reported them: the WFM MUST keep the reports of two clients for one deviceId apart, and MUST NOT let a client read, change or delete what another reported.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Identity and Authentication"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities"
    ],
    "expected": "201 to both reports; the DELETE by one leaves the other's record; 404 device-not-found for a deviceId that only another client reported.",
    "cases": [
      "capabilities-two-clients"
    ],
    "area": "Device capabilities"
  },
  "CAP-019": {
    "id": "CAP-019",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`cores` MUST be a decimal number of cores above zero and `architecture` one of amd64, arm64 and arm; a demand for cores MUST be met by one entry of `cpus` alone, never by their sum.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "CPU Attributes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "201 for half a core, 422 for an unknown architecture.",
    "notes": "How a WFM matches devices with applications does not show on the wire.",
    "errata": [
      "C-32",
      "C-36"
    ],
    "cases": [
      "capabilities-every-value",
      "capabilities-cores",
      "derived-create",
      "derived-replace"
    ],
    "area": "Device capabilities"
  },
  "CAP-020": {
    "id": "CAP-020",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "What a device reports MUST be the share set aside for Margo, and after a deployment the device MUST provide the cores that it reported.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Device Capabilities; CPU Attributes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "untested": "attestation",
    "area": "Device capabilities"
  },
  "CAP-021": {
    "id": "CAP-021",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "`memory` MUST be a number followed by Ki, Mi or Gi; for `storage` the unit MUST be one of Ki, Mi, Gi, Ti, Pi and Ei.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Properties Attributes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "notes": "Writers put no space before the unit; readers take one.",
    "errata": [
      "C-33"
    ],
    "cases": [
      "device-capabilities-units"
    ],
    "area": "Device capabilities"
  },
  "CAP-022": {
    "id": "CAP-022",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The type of a peripheral MUST be one of gpu, display, camera, microphone and speaker, and that of an interface one of ethernet, wifi, cellular, bluetooth, usb, canbus and rs232.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "PeripheralType; CommunicationInterfaceType"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "A WFM answers 422 semantic-error to any other value.",
    "cases": [
      "device-capabilities-types"
    ],
    "area": "Device capabilities"
  },
  "CAP-023": {
    "id": "CAP-023",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "Every device MUST have a client, unless a see-thru gateway stands in for it; a hosting device MUST also offer a deployment type, a workload runtime and an OpenTelemetry collector.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-devices/device-requirements.md",
        "revision": "07407864",
        "section": "Device Requirements"
      }
    ],
    "operations": "none",
    "untested": "attestation",
    "area": "Device capabilities"
  },
  "CAP-024": {
    "id": "CAP-024",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A device that reports helm MUST run Kubernetes and deploy charts of apiVersion v2 with Helm 3 or 4; one that reports compose MUST deploy Compose applications with Docker or Podman.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-devices/device-requirements.md",
        "revision": "07407864",
        "section": "Helm-enabled Device Requirements; Compose-enabled Device Requirements"
      }
    ],
    "operations": "none",
    "notes": "Where the Helm tool cannot ask the cluster for its API versions, they are given to it otherwise.",
    "untested": "attestation",
    "area": "Device capabilities"
  },
  "CAP-025": {
    "id": "CAP-025",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST report capabilities by PUT, with the device id in the path.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths"
      }
    ],
    "operations": [
      "replaceDeviceCapabilities"
    ],
    "errata": [
      "C-58"
    ],
    "cases": [
      "device-capabilities-put"
    ],
    "area": "Device capabilities"
  },
  "CERT-001": {
    "id": "CERT-001",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The client MUST represent itself with an X.509 certificate that conforms to RFC 5280; its key signs HTTP messages and MUST NOT be used in the TLS handshake.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Certificate Information"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "The certificate sent at onboarding is valid under RFC 5280, and the handshakes carry none.",
    "cases": [
      "device-onboarding-certificate",
      "device-tls-no-client-certificate"
    ],
    "area": "Certificates"
  },
  "CERT-002": {
    "id": "CERT-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "At onboarding the WFM MUST accept certificates with RSA keys as well as certificates with elliptic-curve keys.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/api-details-finalization-SUP-folder/api-details-finalization-SUP-WIP.md",
        "revision": "9e986c79",
        "section": "Secure certificates utilized / format"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "201 for a client of either kind.",
    "notes": "The texts set no least size; RSA keys from 2048 bits and the curves P-256 and P-384 are the ones to accept.",
    "errata": [
      "R-12"
    ],
    "cases": [
      "onboarding-ec-key",
      "onboarding-rsa-key"
    ],
    "area": "Certificates"
  },
  "CERT-003": {
    "id": "CERT-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "GET /api/v1/onboarding/certificate MUST answer 200 with a JSON object whose string member `certificate` holds the root CA behind the certificate of the server.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/certificate-api.md",
        "revision": "1dc2dafa",
        "section": "Route and HTTP Methods"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths./api/v1/onboarding/certificate"
      }
    ],
    "operations": [
      "getRootCertificate"
    ],
    "headers": [
      "Content-Type"
    ],
    "expected": "200 application/json; the member decodes to one X.509 certificate that is a CA.",
    "notes": "The texts mark no member as required; `certificate` is taken as required.",
    "errata": [
      "C-07"
    ],
    "cases": [
      "onboarding-root-certificate",
      "onboarding-root-of-server",
      "onboarding-root-certificate-for-strangers"
    ],
    "area": "Certificates"
  },
  "CERT-004": {
    "id": "CERT-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST hand out its root CA to anybody, without a signature and without a known client.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths./api/v1/onboarding/certificate.get.security"
      }
    ],
    "operations": [
      "getRootCertificate"
    ],
    "headers": [
      "Signature",
      "Signature-Input"
    ],
    "expected": "200 for a request without Signature and Signature-Input.",
    "notes": "A client may rely on the download only over a channel that it trusts already (TLS-005).",
    "cases": [
      "onboarding-root-certificate",
      "onboarding-root-certificate-for-strangers"
    ],
    "area": "Certificates"
  },
  "CERT-005": {
    "id": "CERT-005",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "A string member `certificate` MUST be the base64 encoding (RFC 4648, section 4) of exactly one X.509 certificate.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/certificate-api.md",
        "revision": "1dc2dafa",
        "section": "Response Body"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Request Body Attributes"
      }
    ],
    "operations": [
      "onboardClient",
      "getRootCertificate"
    ],
    "expected": "The string decodes to one certificate.",
    "notes": "Writers encode the DER form, with padding and without line breaks; readers also take base64 of a PEM block and the PEM block itself.",
    "errata": [
      "C-07"
    ],
    "cases": [
      "device-onboarding-certificate-text"
    ],
    "area": "Certificates"
  },
  "CERT-006": {
    "id": "CERT-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "Once the certificate of a client is revoked or otherwise not trusted any more, the WFM MUST refuse its requests with 403 although their signature is right.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "00ab1b4b",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/deployment-status.md",
        "revision": "02b3189e",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "expected": "403 certificate-not-trusted.",
    "notes": "The texts list 403 for capabilities and status only; it holds for every signed operation of an onboarded client.",
    "errata": [
      "R-01"
    ],
    "cases": [
      "signatures-revoked-client",
      "signatures-revoked-everywhere"
    ],
    "area": "Certificates"
  },
  "DEP-001": {
    "id": "DEP-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Under its URL a deployment document MUST be sent as application/yaml, octet for octet what its digest says.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Individual Deployment YAML, Response Codes"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "headers": [
      "Content-Type"
    ],
    "notes": "There is no other representation, so Accept is ignored.",
    "cases": [
      "deployments-conditional",
      "deployments-document",
      "deployments-content",
      "deployments-other-condition"
    ],
    "area": "Deployment document"
  },
  "DEP-002": {
    "id": "DEP-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "When the WFM does not have exactly this content for the client, it MUST answer 404, be the id unknown or the digest unknown or malformed.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths./api/v1/deployments/{deploymentId}/{digest}"
      },
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "expected": "404 deployment-not-found, for a digest of zeros and for one in upper case.",
    "errata": [
      "R-07"
    ],
    "cases": [
      "deployments-unknown",
      "deployments-malformed-digest",
      "deployments-of-another-client",
      "deployments-digest-of-another",
      "deployments-unknown-algorithm"
    ],
    "area": "Deployment document"
  },
  "DEP-003": {
    "id": "DEP-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The document MUST have an `id` at its top level that equals the deploymentId in the path.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Route Parameters; ApplicationDeployment YAML Definition"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "notes": "Readers also look at metadata.annotations.id, where older documents have it.",
    "errata": [
      "C-30"
    ],
    "cases": [
      "deployments-content"
    ],
    "area": "Deployment document"
  },
  "DEP-004": {
    "id": "DEP-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The document MUST have `apiVersion`, and `kind` with the value ApplicationDeployment.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/desired-state.md",
        "revision": "145da991",
        "section": "ApplicationDeployment YAML Definition"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "notes": "The value of `apiVersion` that has been seen is application.margo.org/v1alpha1.",
    "errata": [
      "C-31",
      "R-35"
    ],
    "cases": [
      "deployments-content"
    ],
    "area": "Deployment document"
  },
  "DEP-005": {
    "id": "DEP-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`metadata` MUST have `name` and `namespace`, and `deviceId` wherever gateways are supported.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "ApplicationDeployment YAML Definition"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.appDeploymentMetadata"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "errata": [
      "C-30"
    ],
    "cases": [
      "deployments-content"
    ],
    "area": "Deployment document"
  },
  "DEP-006": {
    "id": "DEP-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`spec.applicationId` MUST be the id of the application description, and match ^[-a-z0-9]{1,200}$.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.appDeploymentSpec"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "notes": "Only the pattern shows on the wire.",
    "cases": [
      "deployments-content"
    ],
    "area": "Deployment document"
  },
  "DEP-007": {
    "id": "DEP-007",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`spec.deploymentProfile` MUST have a `type`, helm or compose, and a list of one or more `components`, each with `name` and `properties`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.appDeploymentProfile"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "errata": [
      "C-35",
      "C-64"
    ],
    "cases": [
      "deployments-content"
    ],
    "area": "Deployment document"
  },
  "DEP-008": {
    "id": "DEP-008",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The properties of a component MUST name an OCI artifact: a `repository` that starts with oci:// and a `revision` that is a SemVer 2.0 version without leading v and with '_' in place of '+'.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.applicationDeploymentProfileComponent"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "expected": "1.4.0_b7 conforms; v1.4.0 and 1.4.0+b7 do not.",
    "errata": [
      "C-64"
    ],
    "cases": [
      "deployments-content",
      "deployments-revision"
    ],
    "area": "Deployment document"
  },
  "DEP-009": {
    "id": "DEP-009",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "With `wait` true, which is the default, a device MUST finish one component before it starts the next; when `timeout`, written as 5m30s, runs out, the installation MUST count as failed.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.applicationDeploymentProfileComponent"
      },
      {
        "document": "margo/specification/src/specification/applications/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "ComponentProperties Attributes"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "expected": "The second of two components starts after the first is installed; a slow component with a short timeout is reported as failed.",
    "notes": "Support for `wait` false is optional. The WFM passes the value of the application description on.",
    "errata": [
      "C-64"
    ],
    "cases": [
      "device-changes-one-after-the-other",
      "device-status-timeout"
    ],
    "area": "Deployment document"
  },
  "DEP-010": {
    "id": "DEP-010",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Each parameter in `spec.parameters` MUST have a `value` and `targets`, and each target a `pointer` and the names of the `components` it goes to.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.appParameterValue; appParameterTarget"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "notes": "For compose the pointer is the name of an environment variable, for helm a dotted path of values. Unknown members of a parameter are ignored.",
    "errata": [
      "C-65"
    ],
    "cases": [
      "deployments-content",
      "deployments-parameters"
    ],
    "area": "Deployment document"
  },
  "DEP-011": {
    "id": "DEP-011",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST copy the device constraints of the application description into the deployment document without change.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "DeviceConstraints note"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "notes": "The application description is no part of this interface.",
    "cases": [
      "deployments-constraints"
    ],
    "area": "Deployment document"
  },
  "DEP-012": {
    "id": "DEP-012",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device MUST evaluate the eligibility rules of a deployment before it deploys.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "DeviceConstraints note"
      },
      {
        "document": "margo/specification/src/specification/applications/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Eligibility rules"
      }
    ],
    "operations": [
      "getDeployment",
      "reportDeploymentStatus"
    ],
    "expected": "A deployment whose rules exclude the device is reported as failed, and nothing is pulled.",
    "notes": "Capacity may be checked too, and then comes first.",
    "errata": [
      "D-33"
    ],
    "cases": [
      "device-eligibility-checked"
    ],
    "area": "Deployment document"
  },
  "DEP-013": {
    "id": "DEP-013",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device MUST join the conditions of one selector by AND, the two selectors of one rule by AND, and the rules by OR; without rules every device is eligible.",
    "source": [
      {
        "document": "margo/specification/src/specification/applications/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Eligibility rules"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "errata": [
      "D-34"
    ],
    "cases": [
      "device-eligibility-expressions",
      "device-eligibility-selectors",
      "device-eligibility-rules"
    ],
    "area": "Deployment document"
  },
  "DEP-014": {
    "id": "DEP-014",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device MUST evaluate In, NotIn, Exists, DoesNotExist, Gt, Lt, ContainsAll and ContainsAny as they are defined, with exact, case-sensitive comparison of strings.",
    "source": [
      {
        "document": "margo/specification/src/specification/applications/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "MatchExpression Attributes"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "notes": "NotIn needs the key to exist; In and NotIn look at each item of a list; ContainsAll and ContainsAny look for one item of a list of objects.",
    "errata": [
      "C-66",
      "D-34"
    ],
    "cases": [
      "device-eligibility-absent",
      "device-eligibility-case",
      "device-eligibility-numbers",
      "device-eligibility-items"
    ],
    "area": "Deployment document"
  },
  "DEP-015": {
    "id": "DEP-015",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "In the constraints that a WFM hands out, keys MUST be JSON pointers into the properties, names of labels, or JSON pointers into an item, and operands MUST fit the operator.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.MatchExpression"
      },
      {
        "document": "margo/specification/src/specification/applications/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "MatchExpression Attributes"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "expected": "In, NotIn, Gt and Lt have values, of one type; Exists and DoesNotExist have none; ContainsAll and ContainsAny have an item selector.",
    "errata": [
      "C-66"
    ],
    "cases": [
      "deployments-constraints"
    ],
    "area": "Deployment document"
  },
  "DEP-016": {
    "id": "DEP-016",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "In the capacity requirements that a WFM hands out, `cpu` MUST have a number of cores, and memory and storage MUST be whole numbers with a unit and no space.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.CapacityRequirements"
      }
    ],
    "operations": [
      "getDeployment"
    ],
    "expected": "512Mi, 10Gi.",
    "notes": "The list of architectures has riscv64 and other, which no device reports.",
    "cases": [
      "deployments-constraints"
    ],
    "area": "Deployment document"
  },
  "DEP-017": {
    "id": "DEP-017",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A URL with a digest MUST yield the same octets whenever it yields any; changed content gets another URL.",
    "source": [
      {
        "document": "margo/specification-enhancements/submitted/sup_desired_state_via_manifest_api.md",
        "revision": "1616790b",
        "section": "Immutability & Caching"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "expected": "After an update the old URL yields the old octets or 404.",
    "notes": "The old content had better stay until the client has fetched a newer manifest.",
    "cases": [
      "bundles-changed",
      "deployments-old-url",
      "deployments-same-octets",
      "deployments-after-removal"
    ],
    "area": "Deployment document"
  },
  "DIG-001": {
    "id": "DIG-001",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "With every body the client MUST send Content-Digest (RFC 9530) with the member sha-256: the SHA-256 of the octets of the body as they are sent.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Content-Digest"
    ],
    "expected": "Content-Digest: sha-256=:<44 characters of base64>:.",
    "errata": [
      "C-01"
    ],
    "cases": [
      "device-signatures-digest-onboarding",
      "device-signatures-digest-capabilities",
      "device-signatures-digest-status"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-002": {
    "id": "DIG-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A request with a body MUST be refused with 400 when Content-Digest is missing, cannot be parsed, has no algorithm that is known, or does not match the body.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "00ab1b4b",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths capabilities 400"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Content-Digest"
    ],
    "expected": "400 invalid-digest-header.",
    "notes": "The texts list it for capabilities and status; it holds for each body. A Content-Digest on a request without a body is ignored.",
    "errata": [
      "C-01",
      "C-15",
      "R-01",
      "R-02",
      "R-07",
      "R-36"
    ],
    "cases": [
      "content-digest-onboarding",
      "content-digest-status",
      "content-digest-missing-everywhere",
      "content-digest-of-coded-body",
      "content-digest-missing",
      "content-digest-wrong",
      "content-digest-malformed",
      "content-digest-unknown-algorithm",
      "content-digest-body-changed",
      "content-digest-several",
      "content-digest-one-wrong",
      "content-digest-sha-512",
      "content-digest-not-octets",
      "content-digest-of-nothing",
      "wire-chunked-and-changed",
      "wire-digest-lines"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-003": {
    "id": "DIG-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The digest of an artifact MUST have the form algorithm:encoded in lower case, with nothing before, between or after the two parts.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: Digest"
      },
      {
        "document": "margo/specification-enhancements/submitted/sup_desired_state_via_manifest_api.md",
        "revision": "1616790b",
        "section": "Digest Specification"
      }
    ],
    "operations": [
      "getStateManifest",
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "ETag"
    ],
    "expected": "Each digest in a manifest, a URL or an ETag matches ^[a-z0-9_-]+:[0-9a-f]+$.",
    "errata": [
      "C-52"
    ],
    "cases": [
      "manifest-of-one-deployment"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-004": {
    "id": "DIG-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Every implementation MUST support sha256, whose encoded part MUST be exactly 64 lower-case hexadecimal digits.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: Digest"
      }
    ],
    "operations": [
      "getStateManifest",
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "ETag"
    ],
    "expected": "Each digest that is served matches ^sha256:[0-9a-f]{64}$.",
    "notes": "No other algorithm is defined, so a WFM sends sha256 only.",
    "errata": [
      "C-52"
    ],
    "cases": [
      "manifest-of-one-deployment"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-005": {
    "id": "DIG-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The digest of an artifact MUST be the hash of the exact octets of the 200 body after any Content-Encoding is undone; nothing is serialised anew and no line end is changed.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: Digest"
      },
      {
        "document": "margo/specification-enhancements/submitted/sup_desired_state_via_manifest_api.md",
        "revision": "1616790b",
        "section": "Exact Bytes Rule"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "Accept-Encoding",
      "Content-Encoding"
    ],
    "expected": "The decoded body hashes to the digest, with and without a coding.",
    "notes": "The octets of a bundle are those of the .tar.gz file: its gzip belongs to the media type and is no content coding.",
    "cases": [
      "deployments-conditional",
      "deployments-coded",
      "deployments-document",
      "deployments-other-condition"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-006": {
    "id": "DIG-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "An artifact MUST have one digest string, the same in the manifest, in its URL and, between double quotes, in its ETag.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: Digest"
      }
    ],
    "operations": [
      "getStateManifest",
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "ETag"
    ],
    "cases": [
      "manifest-urls"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-007": {
    "id": "DIG-007",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST verify the digest of every artifact that it fetches before it uses any of it.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Client Validation Rules"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "expected": "A document with one octet changed is not deployed.",
    "cases": [
      "device-bundles-changed",
      "device-digests-document-changed",
      "device-digests-encoded"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-008": {
    "id": "DIG-008",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "When a digest does not match, the client MUST give up the whole update and keep the state it had, the stored version and ETag included.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Client Validation Rules; Protocol: Digest"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "expected": "With one artifact of three spoilt, none of the three changes is applied.",
    "cases": [
      "device-digests-document-changed",
      "device-digests-one-of-three",
      "device-digests-update-changed",
      "device-digests-repaired"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DIG-009": {
    "id": "DIG-009",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A manifest with a digest algorithm that the client does not support MUST be treated as invalid, and the client MUST NOT apply any of it.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: Digest"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "A client that knows sha256 only leaves a manifest with a sha512 digest alone.",
    "notes": "A malformed sha256 digest is treated alike.",
    "cases": [
      "device-digests-document-sha512",
      "device-digests-bundle-sha512",
      "device-digests-upper-case",
      "device-digests-short"
    ],
    "area": "Digests of messages and artifacts"
  },
  "DOWN-001": {
    "id": "DOWN-001",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A device MUST bear a long loss of communication: it keeps the state it accepted last, and polls again afterwards.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Extended Device Downtime"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "After the interruption the workloads still run, and the next poll succeeds.",
    "errata": [
      "D-05",
      "D-17"
    ],
    "cases": [
      "device-outages-long",
      "device-outages-silent",
      "device-outages-cut-manifest",
      "device-outages-cut-document",
      "device-outages-slow",
      "device-outages-disconnected",
      "device-outages-restart-offline",
      "device-outages-maintenance"
    ],
    "area": "Extended downtime"
  },
  "DOWN-002": {
    "id": "DOWN-002",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The user of a device MUST be able to configure windows of known downtime.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Extended Device Downtime"
      }
    ],
    "operations": "none",
    "errata": [
      "C-70"
    ],
    "cases": [
      "device-outages-downtime"
    ],
    "area": "Extended downtime"
  },
  "DOWN-003": {
    "id": "DOWN-003",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "During a configured downtime the client MUST NOT retry communication, and MUST ignore its failures.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Extended Device Downtime"
      }
    ],
    "operations": "every",
    "expected": "No request and no alarm inside the window.",
    "errata": [
      "D-14"
    ],
    "cases": [
      "device-outages-downtime"
    ],
    "area": "Extended downtime"
  },
  "DOWN-004": {
    "id": "DOWN-004",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The user of a device MUST be able to configure the hours in which the client looks for a new desired state.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Extended Device Downtime"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "Polls fall into these hours only.",
    "notes": "Status reports may be sent at other hours too, except in a downtime.",
    "errata": [
      "D-15"
    ],
    "cases": [
      "device-outages-hours"
    ],
    "area": "Extended downtime"
  },
  "DOWN-005": {
    "id": "DOWN-005",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The user of a device MUST be able to configure how often the client looks for a new desired state.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Extended Device Downtime"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "The time between polls is the configured one.",
    "notes": "Without a setting it is 60 seconds; less than 5 seconds cannot be set.",
    "cases": [
      "device-outages-poll-rate"
    ],
    "area": "Extended downtime"
  },
  "DOWN-006": {
    "id": "DOWN-006",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "The client SHOULD run as containerised services packaged like an application.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Extended Device Downtime"
      }
    ],
    "operations": "none",
    "notes": "Not compulsory.",
    "untested": "attestation",
    "area": "Extended downtime"
  },
  "ERR-001": {
    "id": "ERR-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Every response with a status of 4xx or 5xx and a body MUST be a problem object (RFC 9457) sent as application/problem+json, never as application/json.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Error Responses"
      },
      {
        "document": "margo/specification-enhancements/completed/sup_rfc9457_error_responses.md",
        "revision": "3a63734b",
        "section": "Content-Type"
      }
    ],
    "operations": "every",
    "headers": [
      "Content-Type"
    ],
    "notes": "Older texts show objects with `error` and `message`; a suite reports these as a finding of its own.",
    "errata": [
      "C-20",
      "R-33"
    ],
    "cases": [
      "errors-are-problems"
    ],
    "area": "Errors"
  },
  "ERR-002": {
    "id": "ERR-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A problem object MUST have `type`, `title` and `status`, and `status` MUST equal the HTTP status.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.ProblemDetail"
      },
      {
        "document": "margo/specification-enhancements/completed/sup_rfc9457_error_responses.md",
        "revision": "3a63734b",
        "section": "Technical Acceptance Criteria AC3"
      }
    ],
    "operations": "every",
    "notes": "A client tolerates that they are absent, and reads a missing type as about:blank.",
    "errata": [
      "C-22"
    ],
    "cases": [
      "errors-are-problems"
    ],
    "area": "Errors"
  },
  "ERR-003": {
    "id": "ERR-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "For a condition in the Margo catalogue the WFM MUST use the type of the catalogue.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "Use in responses"
      }
    ],
    "operations": "every",
    "expected": "https://docs.margo.org/specification/problem-types# followed by the slug.",
    "notes": "Readers map older spellings by the last part of the URI.",
    "errata": [
      "C-21"
    ],
    "cases": [
      "errors-are-problems",
      "errors-unparsable-onboarding"
    ],
    "area": "Errors"
  },
  "ERR-004": {
    "id": "ERR-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Where no type of the catalogue fits, `type` MUST be about:blank; `title` SHOULD be the reason phrase of the status, and `detail` SHOULD say what happened.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "about:blank Type URI"
      }
    ],
    "operations": "every",
    "expected": "about:blank for an unknown path (404), a method that the path does not have (405), and for 409, 413, 415, 429, 500, 501 and 503.",
    "errata": [
      "R-16"
    ],
    "cases": [
      "errors-maintenance",
      "errors-maintenance-everywhere",
      "errors-throttled",
      "errors-failure",
      "errors-unknown-path",
      "errors-wrong-method",
      "errors-wrong-methods",
      "errors-allow",
      "errors-read-status",
      "errors-beside-the-interface"
    ],
    "area": "Errors"
  },
  "ERR-005": {
    "id": "ERR-005",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST decide by `type`, not by title or status, and compare it as an opaque string.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.ProblemDetail.type"
      },
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "Registry Governance"
      }
    ],
    "operations": "every",
    "expected": "Another title under a known type changes nothing.",
    "errata": [
      "C-23"
    ],
    "cases": [
      "device-errors-strange-title",
      "device-errors-title-of-another"
    ],
    "area": "Errors"
  },
  "ERR-006": {
    "id": "ERR-006",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "For a type that it does not know, the client SHOULD show title and detail, and act by the HTTP status.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "Vendor Extensions"
      }
    ],
    "operations": "every",
    "expected": "A supplier's own type with 403 is handled like a 403, with 503 like a 503.",
    "cases": [
      "device-errors-unknown-type-503",
      "device-errors-unknown-type-403",
      "device-errors-no-type",
      "device-errors-no-problem",
      "device-errors-empty"
    ],
    "area": "Errors"
  },
  "ERR-007": {
    "id": "ERR-007",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST NOT fetch the URI of a type.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "URI Dereferenceability note"
      }
    ],
    "operations": "every",
    "cases": [
      "device-errors-type-not-fetched"
    ],
    "area": "Errors"
  },
  "ERR-008": {
    "id": "ERR-008",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A supplier's own problem types MUST be URIs of a domain of the supplier, outside the namespace of Margo.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "Vendor Extensions"
      }
    ],
    "operations": "every",
    "expected": "Every type seen is about:blank, in the catalogue, or of another host.",
    "errata": [
      "R-16"
    ],
    "cases": [
      "errors-are-problems"
    ],
    "area": "Errors"
  },
  "ERR-009": {
    "id": "ERR-009",
    "level": "MAY",
    "actor": "wfm",
    "profile": "both",
    "statement": "A problem object MAY have further members; a client ignores those it does not know.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.ProblemDetail (comment)"
      },
      {
        "document": "margo/specification-enhancements/completed/sup_rfc9457_error_responses.md",
        "revision": "3a63734b",
        "section": "RFC 9457 Error Response Structure"
      }
    ],
    "operations": "every",
    "notes": "A good name starts with a letter, goes on with letters, digits and underscores, and has three characters or more. It is a permission: no response of a WFM can violate it, and further members are accepted in every case.",
    "untested": "not-observable",
    "area": "Errors"
  },
  "ERR-010": {
    "id": "ERR-010",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "A 422 SHOULD list the faults in `errors`, each with `field` and `message`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "semantic-error"
      },
      {
        "document": "margo/specification-enhancements/completed/sup_rfc9457_error_responses.md",
        "revision": "3a63734b",
        "section": "AC8; Common Error Responses"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "reportDeploymentStatus"
    ],
    "expected": "errors[0].field is the dotted path of the wrong member, with the index of an item in brackets.",
    "errata": [
      "C-24"
    ],
    "cases": [
      "capabilities-missing-member",
      "derived-onboarding",
      "derived-create",
      "derived-replace",
      "derived-status"
    ],
    "area": "Errors"
  },
  "ERR-011": {
    "id": "ERR-011",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The meaning of a type's URI MUST NOT change, and a deprecated one MUST stay valid for two major versions and name its successor.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "URI Stability and Versioning; Deprecations"
      }
    ],
    "operations": "none",
    "notes": "A rule for whoever keeps the catalogue.",
    "untested": "not-observable",
    "area": "Errors"
  },
  "ERR-012": {
    "id": "ERR-012",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "Every operation of the OpenAPI document SHOULD declare each error that it can answer with.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/sup_rfc9457_error_responses.md",
        "revision": "3a63734b",
        "section": "AC9"
      }
    ],
    "operations": "every",
    "expected": "No response has a status that the document does not declare for its operation.",
    "errata": [
      "R-07"
    ],
    "cases": [
      "errors-are-problems"
    ],
    "area": "Errors"
  },
  "EXT-001": {
    "id": "EXT-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The name of an extension MUST have the form x-<name>-extensions, where <name> matches [a-z][a-z0-9-]*, and its value MUST be an object; the name SHOULD tell the organisation.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/extensibility/specification-extensions.md",
        "revision": "aae95624",
        "section": "Specification Extensions"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "getDeployment",
      "getBundle"
    ],
    "notes": "A member whose name misses the pattern is an unknown member like any other.",
    "errata": [
      "C-63"
    ],
    "cases": [
      "capabilities-extension-form",
      "deployments-extensions",
      "derived-create",
      "derived-replace"
    ],
    "area": "Extensions"
  },
  "EXT-002": {
    "id": "EXT-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The WFM MUST ignore extensions that it does not know in a capabilities report, and MUST NOT fail because of them.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Specification Extensions"
      },
      {
        "document": "margo/specification/system-design/specification/extensibility/specification-extensions.md",
        "revision": "aae95624",
        "section": "Specification Extensions"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "201 for a report with x-orbital-extensions.",
    "cases": [
      "capabilities-extension",
      "capabilities-large-numbers",
      "capabilities-deep-json"
    ],
    "area": "Extensions"
  },
  "EXT-003": {
    "id": "EXT-003",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST ignore extensions that it does not know in a deployment document, and MUST NOT fail because of them.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Specification Extensions"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "expected": "A document with unknown extensions in spec, deploymentProfile and a component is installed.",
    "cases": [
      "device-changes-extensions"
    ],
    "area": "Extensions"
  },
  "EXT-004": {
    "id": "EXT-004",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "Extensions for the WFM MUST stand at the root of the capabilities report, and extensions for the device in the `spec` of the deployment document.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Specification Extensions"
      },
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Specification Extensions"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "getDeployment",
      "getBundle"
    ],
    "notes": "A WFM supplier can add its own to deploymentProfile and to components as well. A status has no place for extensions.",
    "cases": [
      "device-capabilities-extensions"
    ],
    "area": "Extensions"
  },
  "EXT-005": {
    "id": "EXT-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "What an application description adds by extensions to a deployment profile or a component MUST reach the device unchanged, at the same place of the deployment document.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Collaboration between application and device suppliers"
      },
      {
        "document": "margo/specification-enhancements/completed/sup_enable_vendor_extensions.md",
        "revision": "c5d76d62",
        "section": "Extension Types and Locations"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "notes": "The operator interface takes deployment documents, not application descriptions.",
    "untested": "needs-operator-function",
    "area": "Extensions"
  },
  "EXT-006": {
    "id": "EXT-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Extensions at the root of an application description are for the WFM and MUST NOT be passed on to a device.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/sup_enable_vendor_extensions.md",
        "revision": "c5d76d62",
        "section": "Extension Types and Locations"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "notes": "The operator interface takes deployment documents, not application descriptions.",
    "untested": "needs-operator-function",
    "area": "Extensions"
  },
  "FAIL-001": {
    "id": "FAIL-001",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "When communication with the WFM is lost, a device SHOULD be able to go on with a backup instance of it.",
    "source": [
      {
        "document": "minutes of the interface working group",
        "revision": "2024-07-24",
        "section": "Failover Mechanism; Open Items"
      }
    ],
    "operations": "every",
    "expected": "With the first URL dead, the client continues at the second.",
    "notes": "Only the minutes of 2024 ask for it, so it is judged for devices that declare it.",
    "errata": [
      "C-68",
      "D-01",
      "D-02",
      "D-03",
      "D-04",
      "D-06",
      "D-07",
      "D-10"
    ],
    "cases": [
      "device-failover-primary-away",
      "device-failover-primary-unavailable",
      "device-failover-primary-untrusted",
      "device-failover-return"
    ],
    "area": "Failover"
  },
  "FAIL-002": {
    "id": "FAIL-002",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A device MUST be onboarded to, and managed by, exactly one WFM at a time.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-devices/device-requirements.md",
        "revision": "07407864",
        "section": "Device Requirements"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "Onboarding to a second WFM is refused, or ends the first relation.",
    "errata": [
      "C-68",
      "D-08",
      "D-11",
      "D-12"
    ],
    "cases": [
      "device-failover-same-client",
      "device-failover-not-known-at-backup",
      "device-failover-not-found-stays",
      "device-failover-one-at-a-time"
    ],
    "area": "Failover"
  },
  "FAIL-003": {
    "id": "FAIL-003",
    "level": "MAY",
    "actor": "operator",
    "profile": "mtls",
    "statement": "Several instances of a WFM MAY share one wfm-id and so be one WFM, or have one each.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "WFM Identity"
      }
    ],
    "operations": "none",
    "notes": "Sharing is what makes failover possible in this profile.",
    "untested": "not-observable",
    "area": "Failover"
  },
  "FAIL-004": {
    "id": "FAIL-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "All instances of one logical WFM MUST share its client records and go on with the same sequence of manifestVersion for each client.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes (manifestVersion)"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "After a change of instance the version is not lower, and the ETag is the same when nothing changed.",
    "notes": "A second instance is needed to see it.",
    "errata": [
      "D-08",
      "D-09"
    ],
    "untested": "needs-operator-function",
    "area": "Failover"
  },
  "FAIL-005": {
    "id": "FAIL-005",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "HTTPS SHOULD be the first way of communication; cellular links and channels out of band can be considered.",
    "source": [
      {
        "document": "minutes of the interface working group",
        "revision": "2024-07-24",
        "section": "Initial Communication Methods"
      }
    ],
    "operations": "none",
    "untested": "attestation",
    "area": "Failover"
  },
  "GW-001": {
    "id": "GW-001",
    "level": "MAY",
    "actor": "device",
    "profile": "both",
    "statement": "A gateway MAY be transparent: it runs one client for each device behind it, and nothing in the interface tells it from those devices.",
    "source": [
      {
        "document": "margo/specification/system-design/concepts/gateways/gateways.md",
        "revision": "44057c54",
        "section": "Gateways"
      }
    ],
    "operations": "none",
    "untested": "not-observable",
    "area": "Gateways"
  },
  "GW-002": {
    "id": "GW-002",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "An opaque gateway MUST report one capabilities document, under an id without '/', that combines everything behind it.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "Opaque gateways"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "notes": "Workloads for it can only be placed by the gateway itself.",
    "cases": [
      "device-gateways-opaque"
    ],
    "area": "Gateways"
  },
  "GW-003": {
    "id": "GW-003",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A see-thru gateway MUST report its own capabilities and, in a request of its own for each, those of the devices behind it under gatewayId/childId.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "See-thru gateways"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "Three reports for a gateway with two children.",
    "cases": [
      "device-gateways-children"
    ],
    "area": "Gateways"
  },
  "GW-004": {
    "id": "GW-004",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The first report of a see-thru gateway MUST be its own; those of its children come after it.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "See-thru gateways"
      }
    ],
    "operations": [
      "createDeviceCapabilities"
    ],
    "errata": [
      "R-28"
    ],
    "cases": [
      "device-gateways-order",
      "device-gateways-again"
    ],
    "area": "Gateways"
  },
  "GW-005": {
    "id": "GW-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A report for a child MUST be refused with 404 as long as this client has not reported the gateway that the deviceId starts with.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "See-thru gateways"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths./api/v1/capabilities/{deviceId}.put 404"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "404 gateway-not-found; 201 once the gateway is reported.",
    "notes": "For gw/rack/dev only gw has to be known.",
    "errata": [
      "C-39",
      "R-28"
    ],
    "cases": [
      "gateways-deep-hierarchy",
      "gateways-child-first",
      "gateways-put-child-first",
      "gateways-of-another-client",
      "gateways-delete-gateway",
      "gateways-delete-child"
    ],
    "area": "Gateways"
  },
  "GW-006": {
    "id": "GW-006",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A see-thru gateway that hosts nothing MUST leave out `cpus`, `memory`, `storage`, `peripherals`, `interfaces`, `otelCollector`, `supportedRuntimes` and `supportedDeploymentTypes`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "What the gateway reports about itself"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "The report has the four members of identity only.",
    "errata": [
      "C-37"
    ],
    "cases": [
      "device-gateways-not-hosting"
    ],
    "area": "Gateways"
  },
  "GW-007": {
    "id": "GW-007",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "For a see-thru gateway that hosts workloads the rules of any hosting device MUST hold: it reports all hosting members, with at least one runtime and one deployment type.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "What the gateway reports about itself"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "cases": [
      "device-gateways-hosting"
    ],
    "area": "Gateways"
  },
  "GW-008": {
    "id": "GW-008",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The WFM MUST accept a report with nothing but the four members of identity, and MUST recognise a gateway by the hierarchy of the ids, not by a role.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "See-thru gateways"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "expected": "201 for the gateway, then 201 for a child of it.",
    "errata": [
      "C-32"
    ],
    "cases": [
      "gateways-identity-only"
    ],
    "area": "Gateways"
  },
  "GW-009": {
    "id": "GW-009",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "When a child is gone, its see-thru gateway SHOULD delete the child's capabilities.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "0e127bf3",
        "section": "See-thru gateways, Examples"
      }
    ],
    "operations": [
      "deleteDeviceCapabilities"
    ],
    "expected": "DELETE for gatewayId/childId, answered with 204.",
    "notes": "Deleting a gateway removes its children too.",
    "errata": [
      "R-31"
    ],
    "cases": [
      "device-gateways-gone"
    ],
    "area": "Gateways"
  },
  "GW-010": {
    "id": "GW-010",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A deployment document MUST name its target in `metadata.deviceId`: the full path of a device, or a path ending in /* that leaves the choice to the gateway.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Example: Gateway Directed / Autonomous Deployment Specification"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.DeviceId_with_asterisk"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "expected": "The value matches ^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*(/\\*)?$.",
    "cases": [
      "deployments-content",
      "gateways-any-child"
    ],
    "area": "Gateways"
  },
  "GW-011": {
    "id": "GW-011",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "Where a gateway does not place workloads itself, it MUST report a deployment for /* as failed, with the error code 103.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Reserved codes for gateway-generated errors"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "expected": "status.state failed and status.error with code \"103\" and the gateway's id as source.",
    "errata": [
      "R-23"
    ],
    "cases": [
      "device-gateways-no-placement"
    ],
    "area": "Gateways"
  },
  "GW-012": {
    "id": "GW-012",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "An error that a see-thru gateway generates MUST have the full id of the gateway as its `source`; its `code` MUST be \"101\" for an unknown child, \"102\" for one that cannot be reached, and \"103\" where the gateway does not place workloads itself.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Error Attributes; Reserved codes for gateway-generated errors"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "notes": "Any other code is free, and other sources may use these numbers for something else.",
    "errata": [
      "C-47",
      "R-23"
    ],
    "cases": [
      "device-gateways-no-placement-source",
      "device-gateways-unknown-child",
      "device-gateways-unreachable"
    ],
    "area": "Gateways"
  },
  "GW-013": {
    "id": "GW-013",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A status on behalf of a child MUST have the child's full id in `deviceId`; after the gateway's own placement it names the child that was chosen.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Request Body Attributes"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "notes": "A deviceId in a status never ends in /*.",
    "errata": [
      "R-23"
    ],
    "cases": [
      "device-gateways-directed",
      "device-gateways-removed",
      "device-gateways-autonomous"
    ],
    "area": "Gateways"
  },
  "GW-014": {
    "id": "GW-014",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "One manifest of a client MUST cover all devices that the client speaks for; a gateway needs no SVID but its own.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Desired State"
      },
      {
        "document": "margo/specification-enhancements/completed/wfm-identity-profile.md",
        "revision": "df473b2d",
        "section": "Requirements alignment acknowledgement"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "Deployments for the gateway and for two children stand in one manifest.",
    "cases": [
      "scope-of-a-gateway"
    ],
    "area": "Gateways"
  },
  "CLI-001": {
    "id": "CLI-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST give each client a clientId that no other client has and that consists of URL-safe characters.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Unique Identifiers"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "Several clients get different ids, each matching ^[A-Za-z0-9._~-]+$.",
    "errata": [
      "C-10"
    ],
    "cases": [
      "onboarding-assigns-id",
      "onboarding-distinct-ids",
      "onboarding-many"
    ],
    "area": "Identifiers of clients and devices"
  },
  "CLI-002": {
    "id": "CLI-002",
    "level": "MAY",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A clientId MAY be a version 4 UUID, or any other URL-safe string.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Unique Identifiers"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "notes": "A WFM had better assign lower-case UUIDs of version 4, and a client treats the value as opaque.",
    "errata": [
      "C-10"
    ],
    "cases": [
      "onboarding-uuid"
    ],
    "area": "Identifiers of clients and devices"
  },
  "CLI-003": {
    "id": "CLI-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A request whose path names a client that the WFM does not know MUST be answered with 404.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-capabilities.md",
        "revision": "00ab1b4b",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "expected": "404 invalid-client.",
    "notes": "The texts say so for capabilities only; it holds wherever the path has a clientId.",
    "errata": [
      "C-14",
      "R-01"
    ],
    "cases": [
      "capabilities-unknown-client",
      "deployments-unknown-client"
    ],
    "area": "Identifiers of clients and devices"
  },
  "CLI-004": {
    "id": "CLI-004",
    "level": "SHOULD",
    "actor": "device",
    "profile": "signature",
    "statement": "The client SHOULD keep its clientId across restarts and use it unchanged in the path of every later request.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Onboarding Sequence"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "expected": "After a restart the client does not onboard again, and its paths are the same.",
    "errata": [
      "R-25",
      "D-19"
    ],
    "cases": [
      "device-kills-after-onboarding",
      "device-kills-after-capabilities",
      "device-kills-at-rest",
      "device-onboarding-client-id",
      "device-onboarding-restart",
      "device-onboarding-forgotten",
      "device-onboarding-no-longer-trusted",
      "device-outages-long",
      "device-outages-silent",
      "device-outages-cut-manifest",
      "device-outages-disconnected",
      "device-outages-restart-offline",
      "device-outages-maintenance"
    ],
    "area": "Identifiers of clients and devices"
  },
  "CLI-005": {
    "id": "CLI-005",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A device MUST have, from its making on, an identity that is globally unique, assigned securely, and never changed.",
    "source": [
      {
        "document": "minutes of the interface working group",
        "revision": "2024-07-24",
        "section": "Device Identifier Requirements"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities"
    ],
    "notes": "Today `vendor`, `modelNumber` and `serialNumber` together are this identity; a deviceId is assigned by the owner and unique within its client.",
    "errata": [
      "C-69"
    ],
    "untested": "attestation",
    "area": "Identifiers of clients and devices"
  },
  "ID-001": {
    "id": "ID-001",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "The issuer of SPIFFE IDs of this framework MUST let their paths begin with /margo/, and MUST NOT issue such paths to others in the same trust domain.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-framework.md",
        "revision": "177eb444",
        "section": "Identity Model"
      }
    ],
    "operations": "none",
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "ID-002": {
    "id": "ID-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST hold a valid SVID with the name `spiffe://<trust-domain>/margo/wfm/<wfm-id>`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "WFM Identity"
      }
    ],
    "operations": "every",
    "expected": "The leaf has exactly one URI, of that form.",
    "errata": [
      "R-53"
    ],
    "cases": [
      "rotation-steps",
      "svids-of-the-wfm"
    ],
    "area": "SPIFFE identity"
  },
  "ID-003": {
    "id": "ID-003",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST be named `spiffe://<trust-domain>/margo/wfm/<wfm-id>/client/<client-id>`, with the wfm-id of its WFM.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "WFM Client Identity"
      }
    ],
    "operations": "every",
    "expected": "The leaf has exactly one URI, of that form.",
    "errata": [
      "R-42",
      "D-35"
    ],
    "cases": [
      "device-identity-presented"
    ],
    "area": "SPIFFE identity"
  },
  "ID-004": {
    "id": "ID-004",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "The issuer MUST make a wfm-id and a client id of letters, digits, dot, hyphen and underscore only, at least one of them, and neither `.` nor `..`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "WFM Identity; WFM Client Identity"
      }
    ],
    "operations": "none",
    "notes": "Verifiers may refuse `~`, which an older text allowed.",
    "errata": [
      "C-54"
    ],
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "ID-005": {
    "id": "ID-005",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An operator MUST keep a wfm-id unique in its trust domain and a client id unique below its WFM, and MUST NOT rebind either silently.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "WFM Identity; WFM Client Identity"
      }
    ],
    "operations": "none",
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "ID-006": {
    "id": "ID-006",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST compare segments of a SPIFFE ID exactly and case-sensitively, and MUST NOT conclude anything from what they say.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "WFM Client Identity"
      }
    ],
    "operations": "every",
    "expected": "A WFM whose id differs in case gets no request.",
    "errata": [
      "R-42"
    ],
    "cases": [
      "device-identity-other-case"
    ],
    "area": "SPIFFE identity"
  },
  "ID-007": {
    "id": "ID-007",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST treat a connection as one of a client only if the SVID validates against the bundle and its SPIFFE ID has exactly the form of a client with the WFM's own trust domain and wfm-id.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Recognition by the WFM"
      }
    ],
    "operations": "every",
    "expected": "Any other peer is refused, however validly its SVID was issued.",
    "errata": [
      "R-38",
      "R-42",
      "R-65"
    ],
    "cases": [
      "svids-unknown-anchor",
      "svids-look-alike-issuer",
      "svids-leaf-as-issuer",
      "svids-path-too-long",
      "svids-expired",
      "svids-not-yet-valid",
      "svids-p-256",
      "svids-dns-names",
      "svids-no-subject",
      "svids-no-extended-key-usage",
      "svids-anchor-sent-along",
      "svids-chain-turned-round",
      "svids-longest-name",
      "svids-other-wfm",
      "svids-wfm-name",
      "svids-other-form",
      "svids-longer-path",
      "svids-trailing-slash",
      "svids-empty-segment",
      "svids-dot-segment",
      "svids-percent-encoding",
      "svids-query",
      "svids-fragment",
      "svids-port",
      "svids-user-info"
    ],
    "area": "SPIFFE identity"
  },
  "ID-008": {
    "id": "ID-008",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST take the authenticated SPIFFE ID as the caller of a request, and MUST NOT take the caller from a path, a header or a body.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Identity and Authentication"
      }
    ],
    "operations": "every",
    "expected": "Two clients that use the same device id have two records.",
    "errata": [
      "R-58"
    ],
    "cases": [
      "scope-forwarded-certificate",
      "scope-forwarded-name",
      "scope-key-id"
    ],
    "area": "SPIFFE identity"
  },
  "ID-009": {
    "id": "ID-009",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST keep a policy of accepted clients and admit only those; a matching namespace alone is not enough.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Authorization"
      }
    ],
    "operations": "every",
    "expected": "403 not-authorized for a valid SVID that the policy does not accept.",
    "notes": "A policy may accept the whole namespace on purpose.",
    "errata": [
      "C-25",
      "R-37",
      "R-39",
      "R-61"
    ],
    "cases": [
      "clients-outsider",
      "clients-outsider-reports",
      "svids-renewed"
    ],
    "area": "SPIFFE identity"
  },
  "ID-010": {
    "id": "ID-010",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST connect only to the WFM whose SPIFFE ID follows from the trust domain and wfm-id of its own SVID, and MUST abort otherwise.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Recognition by the WFM Client; Provisioning"
      }
    ],
    "operations": "every",
    "expected": "Another WFM of the same domain gets no request, under whatever host name.",
    "errata": [
      "C-55"
    ],
    "cases": [
      "device-identity-host-name",
      "device-identity-other-wfm",
      "device-identity-other-domain",
      "device-identity-client-form"
    ],
    "area": "SPIFFE identity"
  },
  "ID-011": {
    "id": "ID-011",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST decide on authorization by a local policy keyed on the SPIFFE ID of the caller.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Authorization"
      },
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Session Lifetime and Re-validation"
      }
    ],
    "operations": "every",
    "expected": "A client that is removed gets 403 on its next connection, and best on its next request.",
    "errata": [
      "R-39"
    ],
    "cases": [
      "clients-other-case",
      "clients-removed",
      "clients-removed-connected",
      "clients-removed-resumed"
    ],
    "area": "SPIFFE identity"
  },
  "ID-012": {
    "id": "ID-012",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM SHOULD respond with 403 and a problem when its policy denies a caller with a valid SVID.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Identity and Authentication"
      }
    ],
    "operations": "every",
    "expected": "403 not-authorized, with the reason in `detail`.",
    "errata": [
      "C-25",
      "R-39"
    ],
    "cases": [
      "clients-outsider",
      "clients-outsider-reports",
      "clients-removed"
    ],
    "area": "SPIFFE identity"
  },
  "ID-013": {
    "id": "ID-013",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST NOT trust the SVID of another trust domain; it and its clients belong to one, and domains do not federate.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-framework.md",
        "revision": "177eb444",
        "section": "Scope and Applicability"
      },
      {
        "document": "margo/specification/system-design/specification/identity/identity-security-considerations.md",
        "revision": "a1574158",
        "section": "Framework Threats"
      }
    ],
    "operations": "every",
    "expected": "A client of another domain is refused, although its chain validates.",
    "errata": [
      "R-38"
    ],
    "cases": [
      "svids-other-trust-domain"
    ],
    "area": "SPIFFE identity"
  },
  "ID-014": {
    "id": "ID-014",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "The issuer MUST decide on the SPIFFE ID whatever a signing request says, and keys MUST travel over protected channels only.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-lifecycle.md",
        "revision": "a1574158",
        "section": "Operator Provisioning Playbook"
      }
    ],
    "operations": "none",
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "ID-015": {
    "id": "ID-015",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST accept a renewed SVID of the same SPIFFE ID without any other change.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-lifecycle.md",
        "revision": "a1574158",
        "section": "Operator Provisioning Playbook (renewal)"
      },
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Lifecycle"
      }
    ],
    "operations": "every",
    "expected": "Requests succeed as before, and manifestVersion goes on.",
    "errata": [
      "R-58"
    ],
    "cases": [
      "svids-renewed"
    ],
    "area": "SPIFFE identity"
  },
  "ID-016": {
    "id": "ID-016",
    "level": "SHOULD",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An operator SHOULD give a replacement a fresh SPIFFE ID, unless the old key is destroyed or its SVID about to expire.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-lifecycle.md",
        "revision": "a1574158",
        "section": "Operator Provisioning Playbook (re-issuance)"
      }
    ],
    "operations": "none",
    "errata": [
      "C-62"
    ],
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "ID-017": {
    "id": "ID-017",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device MUST protect its private key.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-security-considerations.md",
        "revision": "a1574158",
        "section": "Framework Threats; WFM Identity Profile Threats"
      }
    ],
    "operations": "none",
    "notes": "SVIDs are best short-lived, hours to a day where issuing is automated.",
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "ID-018": {
    "id": "ID-018",
    "level": "SHOULD",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device SHOULD set its clock from a trustworthy source before it validates certificates.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-security-considerations.md",
        "revision": "a1574158",
        "section": "Framework Threats (clock)"
      }
    ],
    "operations": "none",
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "ID-019": {
    "id": "ID-019",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An operator MUST withdraw access by removing a client from the policy, by rotating the bundle, or by letting the SVID expire.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/identity-lifecycle.md",
        "revision": "a1574158",
        "section": "Operator Revocation Playbook"
      },
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Lifecycle"
      }
    ],
    "operations": "none",
    "notes": "Under a policy for the whole namespace, a single client is withdrawn by narrowing the policy or by rotating.",
    "untested": "attestation",
    "area": "SPIFFE identity"
  },
  "MAN-001": {
    "id": "MAN-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A GET of the manifest MUST be answered with 200, with the client's current manifest as application/vnd.margo.manifest.v1+json, and with an ETag.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Codes (State Manifest)"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "Content-Type",
      "ETag"
    ],
    "cases": [
      "manifest-of-new-client"
    ],
    "area": "State manifest"
  },
  "MAN-002": {
    "id": "MAN-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Without Accept the WFM MUST send the manifest as application/vnd.margo.manifest.v1+json.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Request Headers"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "Accept",
      "Content-Type"
    ],
    "expected": "The same for Accept: */* and Accept: application/*.",
    "cases": [
      "manifest-default-type",
      "manifest-accept-ranges"
    ],
    "area": "State manifest"
  },
  "MAN-003": {
    "id": "MAN-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "An Accept that admits none of the types of the manifest MUST be answered with 406.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Request Headers; Response Codes"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "Accept",
      "Content-Type"
    ],
    "expected": "406 server-cannot-generate-response; the problem object is sent whatever Accept says.",
    "notes": "application/json alone does not admit the manifest.",
    "errata": [
      "R-01"
    ],
    "cases": [
      "errors-are-problems",
      "manifest-not-acceptable",
      "manifest-accept-list-refused",
      "manifest-accept-zero"
    ],
    "area": "State manifest"
  },
  "MAN-004": {
    "id": "MAN-004",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "Polls SHOULD carry Accept: application/vnd.margo.manifest.v1+json.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Request Headers"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "Accept"
    ],
    "errata": [
      "C-53"
    ],
    "cases": [
      "device-manifest-accept"
    ],
    "area": "State manifest"
  },
  "MAN-005": {
    "id": "MAN-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`manifestVersion` MUST be an integer from 1 to 2^64 − 1; the first manifest of a client MUST have 1 and each new one a greater value, in one sequence for all devices of the client.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "1 for a new client, a greater value after each change, and equal octets for an equal value; gaps are fine.",
    "notes": "Readers keep all 64 bits; a WFM had better stay below 2^53.",
    "errata": [
      "C-27",
      "R-15"
    ],
    "cases": [
      "gateways-one-manifest",
      "gateways-withdrawn-device",
      "manifest-of-two-clients",
      "manifest-polled-at-once",
      "manifest-of-new-client",
      "manifest-of-one-deployment",
      "manifest-version-rises",
      "manifest-content-change",
      "manifest-assigned-again"
    ],
    "area": "State manifest"
  },
  "MAN-006": {
    "id": "MAN-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`bundle` MUST always be present: null exactly when `deployments` is empty, otherwise an object with `mediaType`, `digest` and `url`.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.DeploymentBundleRef"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "errata": [
      "C-28"
    ],
    "cases": [
      "manifest-of-new-client",
      "manifest-version-rises"
    ],
    "area": "State manifest"
  },
  "MAN-007": {
    "id": "MAN-007",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`bundle.mediaType` MUST be application/vnd.margo.bundle.v1+tar+gzip.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "cases": [
      "manifest-of-one-deployment"
    ],
    "area": "State manifest"
  },
  "MAN-008": {
    "id": "MAN-008",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Each URL in a manifest MUST be that of the operation which serves the artifact by its digest, and MUST end in the digest of its entry.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "…/api/v1/clients/{clientId}/bundles/{digest} and …/api/v1/clients/{clientId}/deployments/{deploymentId}/{digest}.",
    "errata": [
      "R-05"
    ],
    "cases": [
      "manifest-urls"
    ],
    "area": "State manifest"
  },
  "MAN-009": {
    "id": "MAN-009",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "`deployments` MUST be an array, empty or not, that lists each workload assigned to the client once, with `deploymentId`, `digest` and `url`.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "errata": [
      "R-31"
    ],
    "cases": [
      "gateways-any-child",
      "gateways-one-manifest",
      "gateways-withdrawn-device",
      "manifest-of-two-clients",
      "manifest-of-many",
      "manifest-polled-at-once",
      "manifest-old-condition",
      "manifest-of-new-client",
      "manifest-of-one-deployment",
      "manifest-version-rises",
      "manifest-content-change",
      "manifest-assigned-again",
      "status-removed-by-another"
    ],
    "area": "State manifest"
  },
  "MAN-010": {
    "id": "MAN-010",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A deploymentId MUST be a UUID and equal the `id` inside the document that its entry refers to.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes; Individual Deployment YAML"
      }
    ],
    "operations": [
      "getStateManifest",
      "getDeployment"
    ],
    "errata": [
      "C-30"
    ],
    "cases": [
      "manifest-of-one-deployment"
    ],
    "area": "State manifest"
  },
  "MAN-011": {
    "id": "MAN-011",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "When the content of a deployment changes, its deploymentId MUST stay and its digest MUST change; another deploymentId is another deployment.",
    "source": [
      {
        "document": "margo/specification-enhancements/proposals/sup_desired_state_read_receipts.md",
        "revision": "37c7f4bf",
        "section": "Technical proposal"
      },
      {
        "document": "margo/specification/src/specification/margo-management-interface/desired-state.linkml.yaml",
        "revision": "ae2ac413"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "After a changed parameter: the same id, a new digest, a greater manifestVersion.",
    "cases": [
      "manifest-content-change"
    ],
    "area": "State manifest"
  },
  "MAN-012": {
    "id": "MAN-012",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST treat `sizeBytes` as a hint only and give it no part in the check of integrity.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "A wrong sizeBytes with a right digest does not stop a deployment.",
    "cases": [
      "device-digests-sizes-of-documents",
      "device-digests-size-of-bundle"
    ],
    "area": "State manifest"
  },
  "MAN-013": {
    "id": "MAN-013",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST poll the manifest regularly; it SHOULD send the last ETag in If-None-Match, and take 304 as nothing to do.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Desired State; Deployment Workflow"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "If-None-Match",
      "ETag"
    ],
    "expected": "From the second poll on, If-None-Match has the ETag of the manifest that was accepted last.",
    "errata": [
      "R-21"
    ],
    "cases": [
      "device-manifest-polled",
      "device-manifest-etag",
      "device-manifest-etag-newest",
      "device-manifest-not-modified",
      "device-onboarding-forgotten",
      "device-onboarding-no-longer-trusted",
      "device-signatures-clock-off"
    ],
    "area": "State manifest"
  },
  "MAN-014": {
    "id": "MAN-014",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST refuse a new manifest whose manifestVersion is not greater than the stored one, and SHOULD log this as a security event.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Deployment Workflow"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "After version 7, neither another version 7 nor version 6 is applied.",
    "notes": "Without a stored version there is nothing to compare.",
    "errata": [
      "R-21",
      "D-09"
    ],
    "cases": [
      "device-failover-lagging-backup",
      "device-failover-forked-backup",
      "device-manifest-version-equal",
      "device-manifest-version-lower",
      "device-manifest-version-large"
    ],
    "area": "State manifest"
  },
  "MAN-015": {
    "id": "MAN-015",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "manifestVersion and ETag of the last manifest that was accepted MUST survive a restart of the client.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Client Validation Rules; Deployment Workflow"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "ETag"
    ],
    "expected": "With version 9 applied and the power cut, version 8 is still refused.",
    "errata": [
      "C-49",
      "R-22",
      "D-19",
      "D-20"
    ],
    "cases": [
      "device-kills-at-rest",
      "device-manifest-version-after-restart",
      "device-manifest-etag-after-restart"
    ],
    "area": "State manifest"
  },
  "MAN-016": {
    "id": "MAN-016",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST make its workloads those of the manifest: it applies new ids and changed digests, and removes each workload whose id is missing.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Deployment Workflow"
      },
      {
        "document": "margo/specification-enhancements/submitted/sup_desired_state_via_manifest_api.md",
        "revision": "1616790b",
        "section": "State Reconciliation"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "expected": "From A and B to a changed B and C: A is removed, B updated, C installed.",
    "errata": [
      "R-22",
      "R-24",
      "D-20"
    ],
    "cases": [
      "device-bundles-names",
      "device-changes-add",
      "device-changes-update",
      "device-changes-remove",
      "device-changes-all-at-once",
      "device-changes-to-nothing",
      "device-changes-kept",
      "device-changes-other-device",
      "device-digests-repaired",
      "device-kills-after-manifest",
      "device-kills-while-installing",
      "device-kills-while-updating",
      "device-kills-while-removing",
      "device-kills-at-rest",
      "device-manifest-not-modified",
      "device-manifest-same-again",
      "device-manifest-unknown-members"
    ],
    "area": "State manifest"
  },
  "MAN-017": {
    "id": "MAN-017",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A 404 for a digest means that this content cannot be had, and the client MUST NOT remove a workload because of it.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Codes (Individual Deployment YAML; Deployment Bundle)"
      }
    ],
    "operations": [
      "getDeployment",
      "getBundle"
    ],
    "notes": "The digest was probably superseded, so the client fetches the manifest again.",
    "cases": [
      "device-changes-missing",
      "device-changes-missing-update",
      "device-changes-missing-then-there",
      "device-changes-no-manifest"
    ],
    "area": "State manifest"
  },
  "MAN-018": {
    "id": "MAN-018",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "The client SHOULD fetch the bundle at its first synchronisation; for a few changes single documents are the better choice.",
    "source": [
      {
        "document": "margo/specification-enhancements/submitted/sup_desired_state_via_manifest_api.md",
        "revision": "1616790b",
        "section": "Typical Workflow and Client Behavior"
      }
    ],
    "operations": [
      "getBundle",
      "getDeployment"
    ],
    "notes": "The choice is free; a suite records it and fails nobody.",
    "untested": "not-observable",
    "area": "State manifest"
  },
  "MAN-019": {
    "id": "MAN-019",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "The WFM SHOULD serialise manifests deterministically, for instance by RFC 8785, so that equal content gives equal octets and an equal ETag.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Protocol: ETag and Caching, State Manifest Endpoint"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "ETag"
    ],
    "expected": "Ten polls without a change see one ETag.",
    "errata": [
      "C-50"
    ],
    "cases": [
      "manifest-stable",
      "manifest-of-two-clients",
      "manifest-polled-at-once"
    ],
    "area": "State manifest"
  },
  "MAN-020": {
    "id": "MAN-020",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST list in a manifest, and hand out, only what belongs to the authenticated caller, whatever identifiers a path contains.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Identity and Authentication"
      }
    ],
    "operations": [
      "getStateManifest",
      "getDeployment",
      "getBundle"
    ],
    "expected": "404 deployment-not-found or 404 invalid-bundle for what belongs to another client.",
    "notes": "Where both clients own the same octets, 200 is right.",
    "errata": [
      "R-59"
    ],
    "cases": [
      "scope-of-others"
    ],
    "area": "State manifest"
  },
  "MAN-021": {
    "id": "MAN-021",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM SHOULD respond with 403 to a read that its policy denies.",
    "source": [
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "getStateManifest",
      "getDeployment",
      "getBundle"
    ],
    "expected": "403 not-authorized.",
    "notes": "Refusing the connection is lawful.",
    "errata": [
      "C-25",
      "R-39"
    ],
    "cases": [
      "clients-outsider-reads"
    ],
    "area": "State manifest"
  },
  "MAN-022": {
    "id": "MAN-022",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST NOT take a 200 for a manifest when its Content-Type is not that of the manifest.",
    "source": [
      {
        "derivedFrom": "MAN-001"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "headers": [
      "Content-Type"
    ],
    "expected": "A manifest sent as application/json is not applied.",
    "errata": [
      "R-26"
    ],
    "cases": [
      "device-manifest-media-type",
      "device-manifest-captive-portal"
    ],
    "area": "State manifest"
  },
  "MAN-023": {
    "id": "MAN-023",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A manifest with a URL of another origin MUST be treated as invalid, and the client MUST NOT fetch anything from that origin.",
    "source": [
      {
        "derivedFrom": "MAN-008"
      }
    ],
    "operations": [
      "getStateManifest"
    ],
    "errata": [
      "R-05",
      "R-26",
      "D-10"
    ],
    "cases": [
      "device-manifest-foreign-document",
      "device-manifest-foreign-bundle",
      "device-manifest-http-document",
      "device-manifest-network-path"
    ],
    "area": "State manifest"
  },
  "ONB-001": {
    "id": "ONB-001",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "Before any workload is managed the client MUST onboard with POST /api/v1/onboarding, whose JSON body has `apiVersion`, `kind` with the value OnboardingRequest, and `certificate`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Onboarding API Details"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths./api/v1/onboarding"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "notes": "The value of `apiVersion` that has been seen is onboarding.margo.org/v1alpha1.",
    "errata": [
      "R-35",
      "D-12"
    ],
    "cases": [
      "device-onboarding-first",
      "device-onboarding-body",
      "device-onboarding-lost-response",
      "device-onboarding-known",
      "device-onboarding-approval"
    ],
    "area": "Onboarding"
  },
  "ONB-002": {
    "id": "ONB-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A successful onboarding MUST be answered with 201 and a JSON object whose member `clientId` is the identifier that the WFM assigned.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths./api/v1/onboarding 201"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "headers": [
      "Content-Type"
    ],
    "expected": "201 with a clientId that is not empty and URL-safe.",
    "notes": "No Location is defined.",
    "cases": [
      "onboarding-approved",
      "onboarding-assigns-id",
      "onboarding-uuid"
    ],
    "area": "Onboarding"
  },
  "ONB-003": {
    "id": "ONB-003",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The client MUST sign its onboarding request with the key of the certificate in the body, and so prove that it holds this key.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Device Client Onboarding"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "00ab1b4b",
        "section": "paths./api/v1/onboarding.post.security"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "headers": [
      "Signature",
      "Signature-Input"
    ],
    "expected": "The signature verifies with the certificate in the body; a WFM answers 401 to a signature of another key.",
    "notes": "A WFM refuses a wrong signature; that it refuses a missing one too is recommended.",
    "errata": [
      "C-09"
    ],
    "cases": [
      "device-onboarding-signed"
    ],
    "area": "Onboarding"
  },
  "ONB-004": {
    "id": "ONB-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A certificate that cannot be decoded, is not one X.509 certificate, or breaks RFC 5280 MUST be refused with 400.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "400 invalid-certificate-format.",
    "errata": [
      "C-11",
      "R-02",
      "R-12"
    ],
    "cases": [
      "errors-unparsable-onboarding",
      "onboarding-garbage-certificate",
      "onboarding-certificate-not-base64",
      "onboarding-truncated-certificate",
      "onboarding-two-certificates",
      "onboarding-missing-certificate",
      "onboarding-expired-certificate",
      "onboarding-future-certificate",
      "onboarding-octet-too-many",
      "onboarding-empty-certificate",
      "onboarding-weak-rsa-key",
      "onboarding-unknown-curve",
      "onboarding-ed25519-key",
      "onboarding-not-an-object",
      "derived-onboarding"
    ],
    "area": "Onboarding"
  },
  "ONB-005": {
    "id": "ONB-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST refuse with 403 a certificate that is well-formed but not trusted, and a client that the operator declines.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "403 certificate-not-trusted.",
    "errata": [
      "R-02"
    ],
    "cases": [
      "onboarding-approved",
      "onboarding-rejected",
      "onboarding-revoked-certificate",
      "onboarding-declined"
    ],
    "area": "Onboarding"
  },
  "ONB-006": {
    "id": "ONB-006",
    "level": "MAY",
    "actor": "operator",
    "profile": "signature",
    "statement": "The operator MAY upload client certificates beforehand, and MAY approve or decline each onboarding.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-client-onboarding.md",
        "revision": "35b9aa41",
        "section": "Onboarding Sequence diagram"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "notes": "A client that waits for approval gets 403; a response 202 is not part of the interface.",
    "errata": [
      "R-29"
    ],
    "untested": "attestation",
    "area": "Onboarding"
  },
  "ONB-007": {
    "id": "ONB-007",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "signature",
    "statement": "Onboarding a certificate that is known already SHOULD NOT create a second client.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/api-details-finalization-SUP-folder/margo_workload_api_wip.yaml",
        "revision": "ace94300",
        "section": "/onboarding 200"
      },
      {
        "document": "margo/sandbox/conformance/testcases",
        "section": "expected 409"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "200 or 201 with the same clientId, or 409 about:blank.",
    "notes": "A WFM had better answer 200 with the clientId: the client that lost the first response recovers by it.",
    "errata": [
      "C-08",
      "R-02",
      "R-27"
    ],
    "cases": [
      "onboarding-known-certificate"
    ],
    "area": "Onboarding"
  },
  "ONB-008": {
    "id": "ONB-008",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A device MUST let its user set the root URL of the WFM.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/device-onboarding.md",
        "revision": "0b075def",
        "section": "Onboarding"
      },
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Provisioning"
      }
    ],
    "operations": "none",
    "cases": [
      "device-onboarding-other-url"
    ],
    "area": "Onboarding"
  },
  "ONB-009": {
    "id": "ONB-009",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "signature",
    "statement": "Onboarding SHOULD work without a manual step on either side, so that a script can onboard many clients.",
    "source": [
      {
        "document": "minutes of the interface working group",
        "revision": "2024-07-24",
        "section": "Onboarding Process"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "100 clients are onboarded one after the other while approval is automatic.",
    "cases": [
      "onboarding-many"
    ],
    "area": "Onboarding"
  },
  "ONB-010": {
    "id": "ONB-010",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST respond with 404 to the onboarding endpoints of the signature profile and to every path that names a client.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/wfm-identity-profile.md",
        "revision": "df473b2d",
        "section": "Endpoints removed; Endpoints retained, with {clientId} dropped"
      }
    ],
    "operations": "none",
    "expected": "404 about:blank for POST /api/v1/onboarding, GET /api/v1/onboarding/certificate and paths below /api/v1/clients/.",
    "notes": "A server that offers both profiles does so on two origins.",
    "errata": [
      "C-59"
    ],
    "cases": [
      "removed-onboarding",
      "removed-client-paths"
    ],
    "area": "Onboarding"
  },
  "ONB-011": {
    "id": "ONB-011",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST NOT use any path of the signature profile – onboarding, certificate download, or below /clients/.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/wfm-identity-profile.md",
        "revision": "df473b2d",
        "section": "Endpoints removed"
      }
    ],
    "operations": "none",
    "cases": [
      "device-identity-no-onboarding"
    ],
    "area": "Onboarding"
  },
  "ONB-012": {
    "id": "ONB-012",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "signature",
    "statement": "An onboarding request whose apiVersion or kind is missing, or is none that the schema allows, SHOULD be refused with 400.",
    "source": [
      {
        "derivedFrom": "ONB-001"
      }
    ],
    "operations": [
      "onboardClient"
    ],
    "expected": "400 invalid-request.",
    "notes": "The published texts list 400 for certificates alone.",
    "errata": [
      "R-02",
      "R-35"
    ],
    "cases": [
      "derived-onboarding"
    ],
    "area": "Onboarding"
  },
  "RETRY-001": {
    "id": "RETRY-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A 429 and a 503 MUST carry Retry-After and, in the problem object, `retryable` true and `backoffStrategy` exponential.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Retry Semantics"
      }
    ],
    "operations": "every",
    "headers": [
      "Retry-After"
    ],
    "errata": [
      "C-26"
    ],
    "cases": [
      "errors-maintenance",
      "errors-maintenance-everywhere",
      "errors-throttled"
    ],
    "area": "Retry"
  },
  "RETRY-002": {
    "id": "RETRY-002",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "A 500 SHOULD carry Retry-After.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Retry Semantics"
      }
    ],
    "operations": "every",
    "headers": [
      "Retry-After"
    ],
    "notes": "Only the header is a recommendation; the two members are binding (RETRY-009).",
    "errata": [
      "R-34"
    ],
    "cases": [
      "errors-failure"
    ],
    "area": "Retry"
  },
  "RETRY-003": {
    "id": "RETRY-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "Every error other than 429, 500 and 503 MUST be marked `retryable` false and `backoffStrategy` none, and MUST NOT carry Retry-After.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Retry Semantics"
      }
    ],
    "operations": "every",
    "headers": [
      "Retry-After"
    ],
    "expected": "The two members with these values, or both absent, which means the same.",
    "errata": [
      "C-26"
    ],
    "cases": [
      "errors-are-problems"
    ],
    "area": "Retry"
  },
  "RETRY-004": {
    "id": "RETRY-004",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST NOT repeat a request before the time in Retry-After has passed.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Retry Semantics"
      }
    ],
    "operations": "every",
    "headers": [
      "Retry-After"
    ],
    "expected": "After a 503 with Retry-After: 20 the request is not repeated for 20 seconds.",
    "notes": "The value is a number of seconds or an HTTP date.",
    "errata": [
      "R-20",
      "D-03",
      "D-04"
    ],
    "cases": [
      "device-failover-too-many-requests",
      "device-retry-poll-seconds",
      "device-retry-poll-date",
      "device-retry-poll-429",
      "device-retry-onboarding",
      "device-retry-artifact",
      "device-retry-report"
    ],
    "area": "Retry"
  },
  "RETRY-005": {
    "id": "RETRY-005",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST repeat a failed request only when `retryable` says so, and MUST wait by `backoffStrategy`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Retry Semantics"
      }
    ],
    "operations": "every",
    "expected": "No repeat after a 503 with retryable false; growing waits over three 503 in a row.",
    "notes": "Exponential means a factor of 2 from Retry-After, retryAfterSeconds or one second up to 300 seconds, with 20 % of jitter. The regular poll goes on in any case.",
    "errata": [
      "R-20",
      "D-05",
      "D-18",
      "D-21",
      "D-22"
    ],
    "cases": [
      "device-capabilities-refused",
      "device-onboarding-approval",
      "device-onboarding-conflict",
      "device-retry-not-retryable",
      "device-retry-server-errors",
      "device-retry-connection-lost",
      "device-status-refused-not-repeated",
      "device-status-acknowledged-once"
    ],
    "area": "Retry"
  },
  "RETRY-006": {
    "id": "RETRY-006",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "When `retryAfterSeconds` and Retry-After disagree, the client MUST go by the header.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.ProblemDetail.retryAfterSeconds"
      }
    ],
    "operations": "every",
    "headers": [
      "Retry-After"
    ],
    "expected": "A header of 20 and a member of 2 make it wait 20 seconds.",
    "cases": [
      "device-retry-header-counts"
    ],
    "area": "Retry"
  },
  "RETRY-007": {
    "id": "RETRY-007",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "Every problem object SHOULD have `retryable` and `backoffStrategy`.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/sup_rfc9457_error_responses.md",
        "revision": "3a63734b",
        "section": "AC6; AC7"
      }
    ],
    "operations": "every",
    "cases": [
      "errors-are-problems"
    ],
    "area": "Retry"
  },
  "RETRY-008": {
    "id": "RETRY-008",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A client MUST NOT follow a redirect to another origin; a 3xx is a refusal that it does not repeat at once.",
    "source": [
      {
        "derivedFrom": "MAN-023"
      }
    ],
    "operations": "every",
    "expected": "No request reaches the other origin.",
    "errata": [
      "D-13"
    ],
    "cases": [
      "device-retry-redirect-poll",
      "device-retry-redirect-poll-307",
      "device-retry-redirect-artifact",
      "device-retry-redirect-report"
    ],
    "area": "Retry"
  },
  "RETRY-009": {
    "id": "RETRY-009",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The problem object of a 500 MUST have `retryable` true and `backoffStrategy` exponential.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Retry Semantics"
      }
    ],
    "operations": "every",
    "errata": [
      "R-34"
    ],
    "cases": [
      "errors-failure"
    ],
    "area": "Retry"
  },
  "SIG-001": {
    "id": "SIG-001",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "Every request but the download of the root CA MUST carry an HTTP message signature (RFC 9421) made with the private key of the client's certificate.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "4f481c17",
        "section": "security"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature",
      "Signature-Input"
    ],
    "expected": "Signature-Input and Signature are present, and the signature verifies.",
    "errata": [
      "C-18"
    ],
    "cases": [
      "device-signatures-signed-onboarding",
      "device-signatures-signed-capabilities",
      "device-signatures-signed-manifest",
      "device-signatures-signed-artifacts",
      "device-signatures-signed-status"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-002": {
    "id": "SIG-002",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The signature of a request with a body MUST cover at least \"@method\", \"@target-uri\" and \"content-digest\".",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input",
      "Content-Digest"
    ],
    "expected": "Signature-Input: sig1=(\"@method\" \"@target-uri\" \"content-digest\");created=…;keyid=\"…\".",
    "notes": "Names of components are written in lower case (RFC 9421, section 2.1). Covering \"@authority\" as well suits every verifier, and some demand it.",
    "errata": [
      "C-02"
    ],
    "cases": [
      "device-signatures-covered-onboarding",
      "device-signatures-covered-capabilities",
      "device-signatures-covered-status"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-003": {
    "id": "SIG-003",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The signature of a request without a body MUST cover at least \"@method\" and \"@target-uri\", and MUST NOT cover \"content-digest\".",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Workload Fleet Manager Web-Service"
      },
      {
        "document": "margo/sandbox/shared-lib/crypto/signer.go",
        "revision": "43018971",
        "section": "NewSigner"
      }
    ],
    "operations": [
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle"
    ],
    "headers": [
      "Signature-Input"
    ],
    "notes": "A body of length zero counts as no body.",
    "errata": [
      "C-02"
    ],
    "cases": [
      "device-signatures-covered-manifest",
      "device-signatures-covered-artifacts"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-004": {
    "id": "SIG-004",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The parameters of the signature MUST include `created`, in whole seconds since 1970, and `keyid`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input"
    ],
    "notes": "As `keyid` clients send the lower-case hexadecimal SHA-256 of the key's DER SubjectPublicKeyInfo; `alg` is recommended besides.",
    "errata": [
      "C-05"
    ],
    "cases": [
      "device-signatures-parameters",
      "device-signatures-created",
      "device-signatures-every-try"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-005": {
    "id": "SIG-005",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The client MUST sign the octets of the signature base themselves, neither a hash nor an encoding of them, and MUST send the result as a byte sequence under the label that it uses in Signature-Input.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature",
      "Signature-Input"
    ],
    "expected": "Signature: sig1=:<base64>:, which verifies over the rebuilt base.",
    "notes": "Any label will do. An ECDSA value is r and s at fixed length, 64 octets for P-256 and 96 for P-384, never DER.",
    "errata": [
      "C-03"
    ],
    "cases": [
      "device-signatures-base"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-006": {
    "id": "SIG-006",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The client MUST send Signature-Input, Signature and, with a body, Content-Digest as header fields of the very request that they protect.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature",
      "Signature-Input",
      "Content-Digest"
    ],
    "expected": "Two header fields on a request without a body, three on one with a body.",
    "cases": [
      "device-signatures-fields"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-007": {
    "id": "SIG-007",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST accept signatures made with any of the four baseline algorithms, which are ecdsa-p256-sha256, ecdsa-p384-sha384, rsa-v1_5-sha256 and rsa-pss-sha256.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Certificate Information"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input"
    ],
    "expected": "A 2xx for each of four clients, one per algorithm.",
    "notes": "rsa-pss-sha256 is RSASSA-PSS with SHA-256, MGF1 with SHA-256 and a salt of 32 octets. Without `alg` the key decides, and for an RSA key both algorithms are tried.",
    "errata": [
      "C-03",
      "C-04"
    ],
    "cases": [
      "signatures-ecdsa-p256",
      "signatures-ecdsa-p384",
      "signatures-rsa-pss",
      "signatures-rsa-v1-5",
      "signatures-without-alg",
      "signatures-rsa-without-nonce"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-008": {
    "id": "SIG-008",
    "level": "MAY",
    "actor": "device",
    "profile": "signature",
    "statement": "A client MAY implement a single one of the baseline algorithms, and MAY add others to it.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Certificate Information"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "cases": [
      "device-signatures-base"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-009": {
    "id": "SIG-009",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "To verify a request, the WFM MUST take the public key from the certificate that it stored for the clientId in the path, whatever `keyid` says.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Workload Fleet Manager Web-Service"
      }
    ],
    "operations": [
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input"
    ],
    "expected": "401 signature-verification-failed when client B signs a request for client A, also under the keyid of B.",
    "notes": "Onboarding has no clientId; there the key is that of the certificate in the body (ONB-003).",
    "errata": [
      "C-05",
      "R-09"
    ],
    "cases": [
      "signatures-foreign-key",
      "signatures-stranger-key",
      "signatures-any-keyid",
      "signatures-only-foreign",
      "signatures-foreign-key-writes",
      "signatures-foreign-key-reads"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-010": {
    "id": "SIG-010",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST rebuild the signature base from the values it received, for exactly the components that Signature-Input lists, and MUST verify the signature against it.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Workload Fleet Manager Web-Service"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature",
      "Signature-Input"
    ],
    "expected": "401 after a change of the method, the path or the query; a 2xx when further components are covered.",
    "notes": "A changed body fails earlier, by its digest. Behind a proxy the target URI is the one that the client saw.",
    "errata": [
      "C-02",
      "R-01",
      "R-04"
    ],
    "cases": [
      "gateways-encoded-slash",
      "signatures-method-changed",
      "signatures-path-changed",
      "signatures-query-changed",
      "signatures-body-and-digest-changed",
      "signatures-least-components",
      "signatures-more-components",
      "signatures-components-in-capitals",
      "signatures-line-appended",
      "signatures-any-order",
      "signatures-derived-components",
      "signatures-other-field",
      "signatures-any-label",
      "signatures-several-labels",
      "signatures-lines-of-their-own",
      "signatures-nonce-and-tag",
      "signatures-not-expired",
      "signatures-order-of-parameters",
      "signatures-query",
      "signatures-percent-encoded-path",
      "signatures-head",
      "wire-digest-line-appended"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-011": {
    "id": "SIG-011",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST answer 401 to a signature that is missing, malformed or wrong, and MUST NOT act on the request; it then ends the connection.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Workload Fleet Manager Web-Service"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature",
      "Signature-Input",
      "WWW-Authenticate"
    ],
    "expected": "401 signature-verification-failed with WWW-Authenticate, and nothing has changed.",
    "notes": "Whether the connection ends is not judged. RFC 9110 demands WWW-Authenticate on a 401; `Signature` is the value to send.",
    "errata": [
      "C-09",
      "R-01",
      "R-02",
      "R-09",
      "R-10",
      "R-36"
    ],
    "cases": [
      "errors-are-problems",
      "onboarding-unsigned",
      "onboarding-foreign-signature",
      "onboarding-flipped-signature",
      "onboarding-refused-and-forgotten",
      "signatures-wrong-algorithm",
      "signatures-flipped",
      "signatures-malformed",
      "signatures-empty",
      "signatures-truncated",
      "signatures-der",
      "signatures-field-changed",
      "signatures-field-absent",
      "signatures-relabelled",
      "signatures-unsigned-reads",
      "signatures-unsigned-writes",
      "signatures-unsigned-delete",
      "signatures-unsigned-without-digest",
      "signatures-half-missing",
      "signatures-alg-of-other-curve",
      "signatures-alg-not-used",
      "signatures-expired"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-012": {
    "id": "SIG-012",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A request with a body MUST be refused when its signature does not cover \"content-digest\".",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      },
      {
        "document": "margo/sandbox",
        "section": "issue 209 and pull request 211"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input",
      "Content-Digest"
    ],
    "expected": "401 signature-verification-failed.",
    "errata": [
      "R-08"
    ],
    "cases": [
      "onboarding-digest-not-covered",
      "signatures-digest-not-covered",
      "signatures-body-without-cover"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-013": {
    "id": "SIG-013",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A request whose `created` is older than the validity window MUST be refused; the window can be configured.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client (note)"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input"
    ],
    "expected": "401 signature-verification-failed.",
    "notes": "The window is 300 seconds unless the operator sets another.",
    "errata": [
      "C-06",
      "R-09"
    ],
    "cases": [
      "onboarding-too-old",
      "signatures-seconds-old",
      "signatures-too-old",
      "signatures-without-created"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-014": {
    "id": "SIG-014",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A request whose `created` lies further in the future than the allowance for differing clocks MUST be refused.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client (note)"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input",
      "Date"
    ],
    "expected": "401 signature-verification-failed.",
    "notes": "The allowance is 60 seconds unless set otherwise. A client whose clock is wrong can take the time from Date in the response and repeat the request once.",
    "errata": [
      "C-06"
    ],
    "cases": [
      "signatures-in-future"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-015": {
    "id": "SIG-015",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The WFM MUST use `created` to stop replays: a captured request that arrives again after the validity window MUST be refused.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client (note)"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature",
      "Signature-Input"
    ],
    "expected": "401 signature-verification-failed after the window.",
    "notes": "`created` alone does not stop a replay inside the window, so a WFM had better remember the signatures of POST, PUT and DELETE until their window ends. A suite records such a replay and fails nobody for it.",
    "errata": [
      "C-06",
      "R-11"
    ],
    "cases": [
      "onboarding-sent-twice",
      "signatures-too-old",
      "signatures-read-twice",
      "signatures-writes-twice"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-016": {
    "id": "SIG-016",
    "level": "SHOULD",
    "actor": "device",
    "profile": "signature",
    "statement": "The target URI that is signed SHOULD be the absolute https URI with path and query exactly as they are sent; neither the colon of a digest nor the slash of a deviceId is percent-encoded.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Device Management Client"
      },
      {
        "document": "RFC 9421",
        "section": "2.2.2"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input"
    ],
    "expected": "The component has the value that request line and Host give.",
    "errata": [
      "C-38",
      "R-04"
    ],
    "cases": [
      "device-signatures-target-uri"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-017": {
    "id": "SIG-017",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST refuse a caller that tries to authenticate by the signature of a payload instead of an SVID.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/wfm-identity-profile.md",
        "revision": "df473b2d",
        "section": "Security scheme removed"
      }
    ],
    "operations": "every",
    "expected": "As for any caller without SVID.",
    "notes": "Signature headers beside a valid SVID are ignored.",
    "errata": [
      "C-59",
      "R-40"
    ],
    "cases": [
      "svids-signature-instead"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-018": {
    "id": "SIG-018",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "A request MUST be refused when its signature does not cover both \"@method\" and \"@target-uri\".",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Security and Integrity Information"
      }
    ],
    "operations": [
      "onboardClient",
      "createDeviceCapabilities",
      "replaceDeviceCapabilities",
      "deleteDeviceCapabilities",
      "getStateManifest",
      "getDeployment",
      "getBundle",
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature-Input"
    ],
    "expected": "401 signature-verification-failed, for either component left out.",
    "notes": "Without this a signature made for one request would pass for another.",
    "errata": [
      "R-08"
    ],
    "cases": [
      "onboarding-least-components",
      "signatures-method-not-covered",
      "signatures-target-not-covered"
    ],
    "area": "HTTP message signatures"
  },
  "SIG-019": {
    "id": "SIG-019",
    "level": "SHOULD",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client SHOULD NOT send signature headers beside its SVID.",
    "source": [
      {
        "document": "margo/specification-enhancements/completed/wfm-identity-profile.md",
        "revision": "df473b2d",
        "section": "Security scheme removed"
      }
    ],
    "operations": "every",
    "errata": [
      "D-36"
    ],
    "cases": [
      "device-identity-unsigned"
    ],
    "area": "HTTP message signatures"
  },
  "STA-001": {
    "id": "STA-001",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "The client MUST report the status of a deployment while it applies it and after every change: installation, update, removal and failure.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Deployment Status"
      },
      {
        "document": "margo/specification/src/specification/margo-management-interface/resources/index.md.jinja2",
        "revision": "0e127bf3",
        "section": "Desired State"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "errata": [
      "C-71",
      "D-16",
      "D-17"
    ],
    "cases": [
      "device-failover-waiting-reports",
      "device-kills-after-onboarding",
      "device-kills-after-capabilities",
      "device-status-install",
      "device-status-update",
      "device-status-removal",
      "device-status-failure",
      "device-status-unavailable",
      "device-status-lost",
      "device-status-refused-blocks-nothing",
      "device-status-after-outage",
      "device-status-kept-over-kill"
    ],
    "area": "Deployment status"
  },
  "STA-002": {
    "id": "STA-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The first report about a deployment on a device MUST be answered with 201, every later one with 200.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths./api/v1/deployments/{deploymentId}/status"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "errata": [
      "C-13",
      "R-18"
    ],
    "cases": [
      "status-without-envelope",
      "status-without-device",
      "status-other-components",
      "status-large-numbers",
      "status-of-child",
      "status-first-and-later",
      "status-tolerated",
      "status-any-order",
      "status-adopted-version",
      "status-not-stored"
    ],
    "area": "Deployment status"
  },
  "STA-003": {
    "id": "STA-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A status report whose body is not a JSON object MUST be refused with 400.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths status 400"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "expected": "400 invalid-request.",
    "errata": [
      "R-01",
      "R-07"
    ],
    "cases": [
      "status-not-an-object",
      "status-not-json"
    ],
    "area": "Deployment status"
  },
  "STA-004": {
    "id": "STA-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A status body that can be parsed, but has wrong content, MUST be refused with 422.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "expected": "422 semantic-error, for instance for an unknown state, without components, or with a component that has no name.",
    "errata": [
      "R-01",
      "R-17",
      "R-18"
    ],
    "cases": [
      "status-half-an-error",
      "status-of-any-child",
      "status-unknown-state",
      "status-wrong-components",
      "derived-status"
    ],
    "area": "Deployment status"
  },
  "STA-005": {
    "id": "STA-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The `deploymentId` in the body MUST equal the one in the path; the WFM refuses any other.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Route Parameters; Request Body Attributes"
      },
      {
        "document": "margo/sandbox/conformance/testcases"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "expected": "422 semantic-error.",
    "errata": [
      "C-48"
    ],
    "cases": [
      "status-id-differs",
      "derived-status"
    ],
    "area": "Deployment status"
  },
  "STA-006": {
    "id": "STA-006",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The status body MUST have `apiVersion`, `kind` with the value DeploymentStatusManifest, `deploymentId`, `status` and `components`; `deviceId` is needed for a child only.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.2.yaml",
        "revision": "4f481c17",
        "section": "components.schemas.DeploymentStatusManifest"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "notes": "The value of `apiVersion` that has been seen is deployment.margo.org/v1alpha1. A WFM tolerates that the first two are absent.",
    "errata": [
      "C-19",
      "R-35"
    ],
    "cases": [
      "device-status-envelope"
    ],
    "area": "Deployment status"
  },
  "STA-007": {
    "id": "STA-007",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A status report MUST have `deploymentId`, `adoptedManifestVersion`, `status` and `components`.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "components.schemas.DeploymentStatusManifest"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "expected": "422 semantic-error without adoptedManifestVersion.",
    "errata": [
      "C-44",
      "R-43",
      "R-47"
    ],
    "cases": [
      "device-status-members"
    ],
    "area": "Deployment status"
  },
  "STA-008": {
    "id": "STA-008",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "`status.state` and the state of each component MUST be one of pending, installing, installed, failed, removing and removed.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Status Attributes; Component Attributes"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "expected": "A WFM answers 422 semantic-error to another word, to capitals too.",
    "errata": [
      "C-46"
    ],
    "cases": [
      "device-status-states"
    ],
    "area": "Deployment status"
  },
  "STA-009": {
    "id": "STA-009",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "`status.state` MUST be the component state that comes first in this order of severity: failed, removing, installing, pending, removed, installed.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Status Attributes"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "notes": "A WFM accepts a report that breaks this rule, and logs it.",
    "errata": [
      "C-29",
      "R-19"
    ],
    "cases": [
      "device-status-overall"
    ],
    "area": "Deployment status"
  },
  "STA-010": {
    "id": "STA-010",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "A report MUST name every component of the deployment document exactly once in `components`, also while the deployment is being removed.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Component Attributes (note)"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "errata": [
      "R-18"
    ],
    "cases": [
      "device-status-components"
    ],
    "area": "Deployment status"
  },
  "STA-011": {
    "id": "STA-011",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "An error object MUST have `code`, `source` and `message`, all of them strings.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Error Attributes"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "notes": "Without an error the client leaves the object out.",
    "errata": [
      "C-45",
      "R-17"
    ],
    "cases": [
      "device-status-error-members"
    ],
    "area": "Deployment status"
  },
  "STA-012": {
    "id": "STA-012",
    "level": "MUST",
    "actor": "device",
    "profile": "both",
    "statement": "Unless a see-thru gateway generated the error, `source` MUST be the `metadata.name` of the deployment in status.error, and the name of the component in the error of a component.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Error Attributes"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "errata": [
      "C-47"
    ],
    "cases": [
      "device-status-error-source"
    ],
    "area": "Deployment status"
  },
  "STA-013": {
    "id": "STA-013",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST report as `adoptedManifestVersion` the version of the newest manifest whose revision of the deployment it holds and has begun to apply, in every report and whatever the outcome.",
    "source": [
      {
        "document": "margo/specification-enhancements/proposals/sup_desired_state_read_receipts.md",
        "revision": "37c7f4bf",
        "section": "New field on DeploymentStatusManifest; Client requirement"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "notes": "Fetching a newer manifest does not move it. For a removal it is the version that dropped the deployment.",
    "errata": [
      "C-44",
      "D-32"
    ],
    "cases": [
      "device-status-adopted-version"
    ],
    "area": "Deployment status"
  },
  "STA-014": {
    "id": "STA-014",
    "level": "MAY",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MAY read a report whose `adoptedManifestVersion` is at or above the version at which it last changed the deployment as a report about its current intent, and any other as outdated.",
    "source": [
      {
        "document": "margo/specification-enhancements/proposals/sup_desired_state_read_receipts.md",
        "revision": "37c7f4bf",
        "section": "WFM interpretation (informative)"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "errata": [
      "R-47"
    ],
    "untested": "not-observable",
    "area": "Deployment status"
  },
  "STA-015": {
    "id": "STA-015",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "A status for a deploymentId that the client never had SHOULD be answered with 404; one for a deployment that has left the manifest SHOULD be accepted.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths status (no 404 listed)"
      },
      {
        "document": "margo/sandbox/conformance/testcases"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "expected": "404 about:blank for a random id; 200 for the report of the removal.",
    "errata": [
      "C-48",
      "R-07"
    ],
    "cases": [
      "status-of-another-client",
      "status-never-assigned",
      "status-removed-by-another",
      "status-after-removal"
    ],
    "area": "Deployment status"
  },
  "STA-016": {
    "id": "STA-016",
    "level": "SHOULD",
    "actor": "device",
    "profile": "both",
    "statement": "States SHOULD go from pending over installing to installed or failed, and from removing to removed or failed; an update goes back to pending or installing.",
    "source": [
      {
        "document": "margo/specification/docs/specification/margo-management-interface/deployment-status.md",
        "revision": "0450fb92",
        "section": "Status Attributes"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "notes": "The texts fix no transitions, so a WFM refuses none, repeats included.",
    "errata": [
      "R-19"
    ],
    "cases": [
      "device-status-order",
      "device-status-after-outage"
    ],
    "area": "Deployment status"
  },
  "STA-017": {
    "id": "STA-017",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "A status MUST pass the checks of any signed request: 401 when its signature does not verify, 403 when the certificate is not trusted.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/deployment-status.md",
        "revision": "02b3189e",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/workload-management-api-1.0.0-rc.3.yaml",
        "revision": "5c690f36",
        "section": "paths status 403"
      }
    ],
    "operations": [
      "reportDeploymentStatus"
    ],
    "headers": [
      "Signature",
      "Signature-Input"
    ],
    "expected": "401 signature-verification-failed and 403 certificate-not-trusted.",
    "cases": [
      "status-unsigned",
      "status-revoked-client",
      "clients-outsider-reports"
    ],
    "area": "Deployment status"
  },
  "SVID-001": {
    "id": "SVID-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST authenticate in the TLS layer by X.509-SVIDs as SPIFFE defines them; JWT-SVIDs play no part.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "X.509-SVID Profile"
      },
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Transport Layer Security Requirements"
      }
    ],
    "operations": "every",
    "expected": "A bearer token of any kind does not authenticate.",
    "cases": [
      "svids-p-256",
      "svids-of-the-wfm-rules"
    ],
    "area": "X.509-SVID"
  },
  "SVID-002": {
    "id": "SVID-002",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device MUST send its leaf certificate and every intermediate that leads to an anchor.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "X.509-SVID Profile"
      }
    ],
    "operations": "every",
    "expected": "The chain validates from the certificates presented and the bundle.",
    "notes": "The anchor itself may be left out. The same binds the WFM.",
    "cases": [
      "device-identity-chain"
    ],
    "area": "X.509-SVID"
  },
  "SVID-003": {
    "id": "SVID-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST build the chain of a peer from the certificates presented and the current bundle only.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "X.509-SVID Validation"
      }
    ],
    "operations": "every",
    "expected": "A chain with a missing intermediate is refused, also when AIA names a source of it; any anchor of the bundle will do.",
    "errata": [
      "R-63"
    ],
    "cases": [
      "rotation-steps",
      "svids-unknown-anchor",
      "svids-chain-left-out"
    ],
    "area": "X.509-SVID"
  },
  "SVID-004": {
    "id": "SVID-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST read the trust domain of a peer from the URI in its certificate and MUST refuse any but its own.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "X.509-SVID Validation"
      }
    ],
    "operations": "every",
    "expected": "DNS names neither help nor hurt.",
    "cases": [
      "svids-other-trust-domain"
    ],
    "area": "X.509-SVID"
  },
  "SVID-005": {
    "id": "SVID-005",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST refuse a leaf that is a CA, may sign certificates or revocation lists, or has not exactly one URI, of the scheme spiffe and with a path.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "X.509-SVID Validation"
      }
    ],
    "operations": "every",
    "expected": "Each defect alone is refused.",
    "errata": [
      "R-38",
      "R-41",
      "R-65"
    ],
    "cases": [
      "svids-ca",
      "svids-key-cert-sign",
      "svids-crl-sign",
      "svids-no-uri",
      "svids-two-uris",
      "svids-two-spiffe-ids",
      "svids-other-scheme",
      "svids-no-path"
    ],
    "area": "X.509-SVID"
  },
  "SVID-006": {
    "id": "SVID-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST present and validate ECDSA with P-256 and SHA-256.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "Cryptographic Requirements"
      }
    ],
    "operations": "every",
    "expected": "A client with a P-256 chain is served.",
    "notes": "P-384 with SHA-384 may come besides.",
    "errata": [
      "R-41"
    ],
    "cases": [
      "svids-p-256"
    ],
    "area": "X.509-SVID"
  },
  "SVID-007": {
    "id": "SVID-007",
    "level": "MAY",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MAY accept Ed25519 and RSA besides; RSA keys have at least 3072 bits, and a validator that takes RSA takes both signature forms on certificates.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "Cryptographic Requirements"
      }
    ],
    "operations": "every",
    "expected": "Chains signed by PSS and by PKCS #1 v1.5 are both accepted, or both refused.",
    "errata": [
      "R-41",
      "R-52"
    ],
    "cases": [
      "svids-signed-with-sha-1",
      "svids-ec-p521",
      "svids-rsa-2048",
      "svids-of-the-wfm-key"
    ],
    "area": "X.509-SVID"
  },
  "SVID-008": {
    "id": "SVID-008",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A device MUST draw keys from a cryptographically secure random generator with enough seed.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "Cryptographic Requirements"
      }
    ],
    "operations": "none",
    "untested": "attestation",
    "area": "X.509-SVID"
  },
  "SVID-009": {
    "id": "SVID-009",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST check the leaf of the WFM by the rules that hold for a client's leaf – one spiffe URI with a path, no CA, own trust domain, chain from the certificates presented and the bundle only.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "X.509-SVID Validation"
      }
    ],
    "operations": "every",
    "expected": "A WFM whose leaf has one of the defects gets no request.",
    "errata": [
      "D-27"
    ],
    "cases": [
      "device-identity-no-uri",
      "device-identity-two-uris",
      "device-identity-no-path",
      "device-identity-https-uri",
      "device-identity-ca-leaf",
      "device-identity-key-cert-sign",
      "device-identity-crl-sign",
      "device-identity-weak-key",
      "device-identity-foreign",
      "device-identity-look-alike",
      "device-identity-self-signed",
      "device-identity-no-chain"
    ],
    "area": "X.509-SVID"
  },
  "SVID-010": {
    "id": "SVID-010",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST present and validate ECDSA with P-256 and SHA-256, and one that takes RSA MUST take both signature forms on certificates.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/svids.md",
        "revision": "917a23a3",
        "section": "Cryptographic Requirements"
      }
    ],
    "operations": "every",
    "errata": [
      "R-52"
    ],
    "untested": "case-to-be-written",
    "area": "X.509-SVID"
  },
  "TLS-001": {
    "id": "TLS-001",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The server MUST offer its operations over HTTPS only, and MUST complete the TLS handshake with a client that sends no certificate.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "General Rest API information"
      }
    ],
    "operations": "every",
    "expected": "The handshake succeeds without a client certificate; plain HTTP yields no response of the API.",
    "notes": "Mutual TLS was left out of this generation because load balancers and inspecting proxies in plants often end TLS themselves.",
    "cases": [
      "tls-server-side-only"
    ],
    "area": "Transport"
  },
  "TLS-002": {
    "id": "TLS-002",
    "level": "MUST",
    "actor": "wfm",
    "profile": "signature",
    "statement": "The server MUST negotiate TLS 1.3 or newer, and MUST refuse a handshake in which the client offers older versions only.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "Authentication Mechanism; Security and Integrity Information"
      }
    ],
    "operations": "every",
    "expected": "A client limited to TLS 1.2 gets a protocol_version alert; one that offers 1.3 is served.",
    "notes": "A handshake at 1.2 fails this requirement and no other.",
    "errata": [
      "C-17"
    ],
    "cases": [
      "tls-version"
    ],
    "area": "Transport"
  },
  "TLS-003": {
    "id": "TLS-003",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The server MUST answer every operation over HTTP/1.1.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Transport"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "General Rest API information"
      }
    ],
    "operations": "every",
    "expected": "Each operation works on a connection without ALPN.",
    "notes": "Newer versions of HTTP can be offered besides.",
    "errata": [
      "C-67"
    ],
    "cases": [
      "tls-http-1-1",
      "wire-lower-case-names",
      "wire-upper-case-names",
      "wire-absolute-target",
      "wire-chunked",
      "wire-folded"
    ],
    "area": "Transport"
  },
  "TLS-004": {
    "id": "TLS-004",
    "level": "MUST",
    "actor": "wfm",
    "profile": "both",
    "statement": "The WFM MUST be reachable on TCP port 443, and management traffic MUST NOT use another port.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Transport"
      },
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "API Port Details"
      }
    ],
    "operations": "every",
    "notes": "A test bench may map the port, so the supplier's word is taken for it.",
    "untested": "attestation",
    "area": "Transport"
  },
  "TLS-005": {
    "id": "TLS-005",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The client MUST accept a server certificate only when it chains to a root CA that was installed beforehand or fetched over a channel that was already trusted; otherwise it MUST abort before it sends a request.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "35b9aa41",
        "section": "General Rest API information; Authentication Mechanism"
      }
    ],
    "operations": "every",
    "expected": "No request reaches a server whose certificate comes from an unknown CA.",
    "notes": "The host name is checked as in any HTTPS connection.",
    "errata": [
      "D-07"
    ],
    "cases": [
      "device-failover-primary-untrusted",
      "device-failover-untrusted-backup",
      "device-tls-foreign",
      "device-tls-look-alike",
      "device-tls-self-signed",
      "device-tls-expired",
      "device-tls-not-yet-valid",
      "device-tls-other-host",
      "device-tls-plain-http",
      "device-tls-later"
    ],
    "area": "Transport"
  },
  "TLS-006": {
    "id": "TLS-006",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "TLS 1.3 MUST be the version that an endpoint of the identity framework negotiates by default.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Minimum TLS Baseline"
      }
    ],
    "operations": "every",
    "expected": "A client that offers everything gets TLS 1.3.",
    "cases": [
      "tls-1-3-offered"
    ],
    "area": "Transport"
  },
  "TLS-007": {
    "id": "TLS-007",
    "level": "MAY",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A server MAY offer TLS 1.2 as a fallback that is off by default; it then follows RFC 9325, and anything older stays off.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Minimum TLS Baseline"
      }
    ],
    "operations": "every",
    "expected": "A handshake at 1.2 fails, or uses ECDHE with an AEAD cipher; one at 1.1 fails.",
    "errata": [
      "R-64"
    ],
    "cases": [
      "tls-older-refused"
    ],
    "area": "Transport"
  },
  "TLS-008": {
    "id": "TLS-008",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A WFM MUST refuse a request whose caller was not authenticated in the TLS layer by a valid SVID of a client, whatever headers the request carries.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Identity and Authentication"
      }
    ],
    "operations": "every",
    "expected": "The handshake fails or the connection ends without a response; 401 about:blank where TLS ends at a proxy.",
    "errata": [
      "C-60",
      "R-37",
      "R-38",
      "R-60"
    ],
    "cases": [
      "svids-absent",
      "svids-forwarded-instead",
      "svids-signature-instead"
    ],
    "area": "Transport"
  },
  "TLS-009": {
    "id": "TLS-009",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "On every connection, a client MUST present its own SVID and validate that of the WFM before it sends a request.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/margo-management-interface/api-requirements-and-security.md",
        "revision": "5c690f36",
        "section": "Identity and Authentication"
      },
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Recognition by the WFM Client"
      }
    ],
    "operations": "every",
    "expected": "No request reaches a WFM whose SVID does not validate.",
    "errata": [
      "D-35"
    ],
    "cases": [
      "device-identity-presented",
      "device-identity-plain-http",
      "device-identity-later"
    ],
    "area": "Transport"
  },
  "TLS-010": {
    "id": "TLS-010",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "Each side MUST check the chain of its peer by the rules of RFC 5280, validity included, and refuse a certificate that has expired or is not valid yet.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Certificate Validation"
      }
    ],
    "operations": "every",
    "expected": "An SVID one hour past or ahead is refused.",
    "notes": "A small, bounded allowance for clock skew is lawful. No revocation list and no OCSP takes part.",
    "errata": [
      "R-49"
    ],
    "cases": [
      "device-identity-expired",
      "device-identity-not-yet-valid",
      "device-trust-expired-anchor"
    ],
    "area": "Transport"
  },
  "TLS-011": {
    "id": "TLS-011",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "A verifier SHOULD limit how long it goes on using a connection after the SVID behind it expired or stopped validating against the current bundle.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Session Lifetime and Re-validation"
      },
      {
        "document": "margo/specification/system-design/specification/identity/wfm-identity-profile.md",
        "revision": "2b79676b",
        "section": "Recognition by the WFM Client"
      }
    ],
    "operations": "every",
    "expected": "A kept connection ends within the limit that the suite is configured with.",
    "errata": [
      "R-49"
    ],
    "cases": [
      "rotation-connections"
    ],
    "area": "Transport"
  },
  "TLS-012": {
    "id": "TLS-012",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "Session resumption MUST NOT lengthen authentication: limits count from the full handshake in which the SVID was checked.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Session Lifetime and Re-validation"
      }
    ],
    "operations": "every",
    "expected": "A resumed session lives no longer than the one it resumes.",
    "notes": "Tickets should be short-lived for the same reason.",
    "errata": [
      "R-49"
    ],
    "cases": [
      "rotation-sessions"
    ],
    "area": "Transport"
  },
  "TLS-013": {
    "id": "TLS-013",
    "level": "MUST",
    "actor": "wfm",
    "profile": "mtls",
    "statement": "Where a proxy inside the WFM's trust boundary ends TLS and forwards the caller's identity in a header such as Client-Cert (RFC 9440), it MUST remove that header from what clients send, and the backend MUST believe it from that proxy only.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Traffic-Inspecting Proxies"
      }
    ],
    "operations": "every",
    "expected": "A Client-Cert header from outside changes nothing about who the caller is.",
    "notes": "X-Forwarded-Client-Cert is treated alike.",
    "errata": [
      "R-62"
    ],
    "cases": [
      "scope-forwarded-certificate",
      "scope-forwarded-name",
      "svids-forwarded-instead"
    ],
    "area": "Transport"
  },
  "TLS-014": {
    "id": "TLS-014",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An operator MUST exempt the endpoints of this profile from inline inspection of traffic.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Traffic-Inspecting Proxies"
      },
      {
        "document": "margo/specification/system-design/specification/identity/identity-security-considerations.md",
        "revision": "a1574158",
        "section": "Framework Threats"
      }
    ],
    "operations": "none",
    "notes": "The substitute certificate that an inspecting proxy presents is refused by both ends anyway.",
    "untested": "attestation",
    "area": "Transport"
  },
  "TLS-015": {
    "id": "TLS-015",
    "level": "MUST",
    "actor": "device",
    "profile": "signature",
    "statement": "The client MUST NOT use a connection for which the server chose a version before TLS 1.3.",
    "source": [
      {
        "derivedFrom": "TLS-002"
      }
    ],
    "operations": "every",
    "expected": "No request reaches a server that offers TLS 1.2 only.",
    "errata": [
      "R-26",
      "D-07"
    ],
    "cases": [
      "device-tls-1-2"
    ],
    "area": "Transport"
  },
  "TLS-016": {
    "id": "TLS-016",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST offer TLS 1.3, and MUST NOT go below 1.2, which it offers only when that was switched on.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Minimum TLS Baseline"
      }
    ],
    "operations": "every",
    "expected": "No ClientHello offers 1.1; one that offers 1.2 needs a setting.",
    "cases": [
      "device-identity-tls-1-1",
      "device-identity-tls-1-2"
    ],
    "area": "Transport"
  },
  "TLS-017": {
    "id": "TLS-017",
    "level": "SHOULD",
    "actor": "device",
    "profile": "mtls",
    "statement": "After a renewal of its own SVID, a change of the bundle or the end of the WFM's SVID, a client SHOULD send no further request on the old connection.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Session Lifetime and Re-validation"
      }
    ],
    "operations": "every",
    "expected": "At the latest after one poll interval, requests arrive on a new connection.",
    "errata": [
      "D-31"
    ],
    "cases": [
      "device-identity-renewed"
    ],
    "area": "Transport"
  },
  "TLS-018": {
    "id": "TLS-018",
    "level": "SHOULD",
    "actor": "wfm",
    "profile": "both",
    "statement": "A request that can be read in two ways SHOULD be refused: one with no Host, or several; and one with both Transfer-Encoding and Content-Length, unless it is read by its chunks alone and the last one on its connection.",
    "source": [
      {
        "derivedFrom": "TLS-003"
      }
    ],
    "operations": "every",
    "expected": "400, or no response; octets that follow a request with two lengths are no request.",
    "notes": "RFC 9112, sections 3.2 and 6.3. No text of Margo speaks of it.",
    "cases": [
      "wire-host-twice",
      "wire-host-missing",
      "wire-two-lengths"
    ],
    "area": "Transport"
  },
  "TB-001": {
    "id": "TB-001",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An identity service MUST serve the discovery document and the trust bundle over HTTPS without authentication of the caller.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Trust Bundle and Discovery; endpoints"
      }
    ],
    "operations": [
      "getDiscoveryDocument",
      "getTrustBundle"
    ],
    "expected": "200 without credentials.",
    "errata": [
      "R-55"
    ],
    "cases": [
      "bundle-open-to-all",
      "bundle-read-only",
      "discovery-open-to-all"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-002": {
    "id": "TB-002",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST authenticate the server on each retrieval, by configured anchors and the DNS name (RFC 9525) or by pins, and MUST abort otherwise.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Initial Trust Bootstrap"
      },
      {
        "document": "margo/specification/system-design/specification/identity/identity-security-considerations.md",
        "revision": "a1574158",
        "section": "Framework Threats"
      }
    ],
    "operations": [
      "getDiscoveryDocument",
      "getTrustBundle"
    ],
    "expected": "No bundle is taken from a server with another certificate, not even at the first time.",
    "errata": [
      "C-61",
      "D-24"
    ],
    "cases": [
      "device-trust-fetched",
      "device-trust-foreign",
      "device-trust-self-signed",
      "device-trust-expired",
      "device-trust-other-host"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-003": {
    "id": "TB-003",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST read a pin as the base64 SHA-256 of a SubjectPublicKeyInfo in DER, and let it match when the presented leaf chains to a certificate with that key.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Initial Trust Bootstrap"
      }
    ],
    "operations": [
      "getDiscoveryDocument",
      "getTrustBundle"
    ],
    "errata": [
      "D-30"
    ],
    "cases": [
      "device-trust-pin",
      "device-trust-pinned"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-004": {
    "id": "TB-004",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST NOT let the trust bundle validate the servers of the trust bundle interface; what it trusts at first also covers the origin of the bundle.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/tls-requirements.md",
        "revision": "a1574158",
        "section": "Certificate Validation"
      },
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Trust Bundle Retrieval Endpoint"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "cases": [
      "device-trust-not-by-bundle"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-005": {
    "id": "TB-005",
    "level": "SHOULD",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An identity service whose origin has exactly one trust domain SHOULD serve the discovery document at /.well-known/margo.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Discovery Document Endpoint"
      }
    ],
    "operations": [
      "getDiscoveryDocument"
    ],
    "expected": "200 with application/json, or 404.",
    "notes": "Discovery as a whole is optional.",
    "cases": [
      "discovery-well-known"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-006": {
    "id": "TB-006",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "A discovery document MUST have `trustDomain` and `trustBundleUri`, an absolute https URI, and describe the one trust domain of all SPIFFE IDs issued there.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Response Body Attributes"
      }
    ],
    "operations": [
      "getDiscoveryDocument"
    ],
    "expected": "200 with both members.",
    "cases": [
      "discovery-document",
      "discovery-of-one-domain"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-007": {
    "id": "TB-007",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An identity service MUST respond with 404 when it has no discovery document; clients then go by their configuration.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "discovery-document-not-found"
      }
    ],
    "operations": [
      "getDiscoveryDocument"
    ],
    "expected": "404 discovery-document-not-found.",
    "errata": [
      "R-54"
    ],
    "cases": [
      "discovery-optional"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-008": {
    "id": "TB-008",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An identity service MUST respond with 404 when the bundle is unavailable, with a problem that says that repeating helps.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Response Codes"
      },
      {
        "document": "margo/specification/system-design/specification/problem-types.md",
        "revision": "7d142944",
        "section": "spiffe-bundle-not-found"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "headers": [
      "Retry-After"
    ],
    "expected": "404 spiffe-bundle-not-found, retryable true, backoffStrategy exponential.",
    "notes": "This type is the registered exception from the rule that other errors are not repeated.",
    "errata": [
      "C-57",
      "R-54"
    ],
    "cases": [
      "bundle-there-or-not"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-009": {
    "id": "TB-009",
    "level": "SHOULD",
    "actor": "operator",
    "profile": "mtls",
    "statement": "An identity service SHOULD send an ETag with both documents and respond with 304 to an If-None-Match that matches.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Response Codes"
      }
    ],
    "operations": [
      "getDiscoveryDocument",
      "getTrustBundle"
    ],
    "headers": [
      "ETag",
      "If-None-Match"
    ],
    "expected": "304 without a body on a match.",
    "notes": "The form of the ETag is free.",
    "cases": [
      "bundle-conditional",
      "discovery-conditional"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-010": {
    "id": "TB-010",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST ignore members of both documents that it does not know.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Trust Bundle and Discovery; Response Body Attributes"
      }
    ],
    "operations": [
      "getDiscoveryDocument",
      "getTrustBundle"
    ],
    "cases": [
      "device-trust-unknown-members"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-011": {
    "id": "TB-011",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST refuse a `trustBundleUri` whose scheme is not https.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Trust Bundle Retrieval Endpoint; Response Body Attributes"
      }
    ],
    "operations": [
      "getDiscoveryDocument"
    ],
    "notes": "A trust domain other than that of the own SVID should be reported as an error of configuration.",
    "errata": [
      "D-26"
    ],
    "cases": [
      "device-trust-http-uri"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-012": {
    "id": "TB-012",
    "level": "MUST",
    "actor": "operator",
    "profile": "mtls",
    "statement": "A trust bundle MUST be a JWK set whose anchors are entries for x509-svid with the DER of the authority's certificate in x5c, and MUST hold no intermediate certificates.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Example Bundle Response; Bundle Contents and Distribution"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "headers": [
      "Accept"
    ],
    "expected": "200 with application/json; each anchor fits its JWK, has one certificate, no kid and no private member.",
    "errata": [
      "R-55",
      "R-56",
      "D-27"
    ],
    "cases": [
      "bundle-anchors",
      "bundle-as-json",
      "bundle-rotation"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-013": {
    "id": "TB-013",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST accept a bundle as a whole or not at all, keep the current one until then, and MUST NOT merge the two.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Selecting and Refreshing the Bundle"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "expected": "A bundle without anchors changes nothing.",
    "errata": [
      "D-24",
      "D-25",
      "D-26"
    ],
    "cases": [
      "device-trust-empty",
      "device-trust-spoiled",
      "device-trust-html",
      "device-trust-rotated",
      "device-trust-replaced"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-014": {
    "id": "TB-014",
    "level": "SHOULD",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client SHOULD refresh the bundle after spiffe_refresh_hint seconds, or else after an interval that its operator set, whatever an HTTP cache says.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Selecting and Refreshing the Bundle"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "notes": "A 304 counts as a refresh.",
    "errata": [
      "D-28",
      "D-29"
    ],
    "cases": [
      "device-trust-rotated",
      "device-trust-refreshed"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-015": {
    "id": "TB-015",
    "level": "SHOULD",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client SHOULD keep the bundle durably, and go on with it for as long as the endpoint cannot be reached.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Bundle Contents and Distribution; Selecting and Refreshing the Bundle"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "notes": "A limit of age is up to the deployment. Delivery by other means is equally good.",
    "errata": [
      "C-57",
      "D-23"
    ],
    "cases": [
      "device-trust-cached",
      "device-trust-unreachable"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-016": {
    "id": "TB-016",
    "level": "MUST",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MUST ignore entries of a bundle that are not for x509-svid.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "a1574158",
        "section": "Bundle Contents and Distribution"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "errata": [
      "R-56"
    ],
    "cases": [
      "device-trust-other-uses"
    ],
    "area": "Trust bundle and discovery"
  },
  "TB-017": {
    "id": "TB-017",
    "level": "MAY",
    "actor": "device",
    "profile": "mtls",
    "statement": "A client MAY refuse a bundle whose spiffe_sequence went backwards.",
    "source": [
      {
        "document": "margo/specification/system-design/specification/identity/trust-bundle-and-discovery.md",
        "revision": "35128226",
        "section": "Selecting and Refreshing the Bundle"
      }
    ],
    "operations": [
      "getTrustBundle"
    ],
    "notes": "An older text recommended it; retrieval from an authenticated server is the defence now.",
    "errata": [
      "C-56"
    ],
    "untested": "not-observable",
    "area": "Trust bundle and discovery"
  }
};
