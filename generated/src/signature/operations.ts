// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

import type { Operation } from '../operation.js';
import type { operations as OperationTypes } from './types.js';

/** Every operation, by its operationId. */
export const operations = {
  "getRootCertificate": {
    "operationId": "getRootCertificate",
    "method": "GET",
    "path": "/api/v1/onboarding/certificate",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "none",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "RootCertificate",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "CERT-003",
      "CERT-004",
      "CERT-005"
    ]
  },
  "onboardClient": {
    "operationId": "onboardClient",
    "method": "POST",
    "path": "/api/v1/onboarding",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      },
      {
        "name": "Content-Digest",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "schema": "OnboardingRequest"
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "OnboardingResult",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "201": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "OnboardingResult",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-request",
          "invalid-digest-header",
          "invalid-certificate-format"
        ]
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "409": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "CERT-001",
      "CERT-002",
      "CERT-005",
      "DIG-001",
      "DIG-002",
      "ERR-010",
      "FAIL-002",
      "CLI-001",
      "CLI-002",
      "ONB-001",
      "ONB-002",
      "ONB-003",
      "ONB-004",
      "ONB-005",
      "ONB-006",
      "ONB-007",
      "ONB-009",
      "ONB-012",
      "SIG-001",
      "SIG-002",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-010",
      "SIG-011",
      "SIG-012",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018"
    ]
  },
  "replaceDeviceCapabilities": {
    "operationId": "replaceDeviceCapabilities",
    "method": "PUT",
    "path": "/api/v1/clients/{clientId}/capabilities/{deviceId}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ClientId",
        "pattern": "^[A-Za-z0-9._~-]+$",
        "multiSegment": false
      },
      {
        "name": "deviceId",
        "schema": "DeviceId",
        "pattern": "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$",
        "multiSegment": true
      }
    ],
    "queryParameters": [],
    "headers": [
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      },
      {
        "name": "Content-Digest",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "schema": "DeviceCapabilitiesManifest"
    },
    "responses": {
      "200": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "201": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-request",
          "invalid-digest-header"
        ]
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-client",
          "gateway-not-found"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "semantic-error"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "CAP-002",
      "CAP-003",
      "CAP-006",
      "CAP-007",
      "CAP-008",
      "CAP-010",
      "CAP-011",
      "CAP-012",
      "CAP-013",
      "CAP-014",
      "CAP-018",
      "CAP-019",
      "CAP-020",
      "CAP-021",
      "CAP-022",
      "CERT-006",
      "DIG-001",
      "DIG-002",
      "ERR-010",
      "EXT-001",
      "EXT-002",
      "EXT-004",
      "GW-002",
      "GW-003",
      "GW-005",
      "GW-006",
      "GW-007",
      "GW-008",
      "CLI-003",
      "CLI-004",
      "CLI-005",
      "SIG-001",
      "SIG-002",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-009",
      "SIG-010",
      "SIG-011",
      "SIG-012",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018"
    ]
  },
  "createDeviceCapabilities": {
    "operationId": "createDeviceCapabilities",
    "method": "POST",
    "path": "/api/v1/clients/{clientId}/capabilities/{deviceId}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ClientId",
        "pattern": "^[A-Za-z0-9._~-]+$",
        "multiSegment": false
      },
      {
        "name": "deviceId",
        "schema": "DeviceId",
        "pattern": "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$",
        "multiSegment": true
      }
    ],
    "queryParameters": [],
    "headers": [
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      },
      {
        "name": "Content-Digest",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "schema": "DeviceCapabilitiesManifest"
    },
    "responses": {
      "201": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-request",
          "invalid-digest-header"
        ]
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-client",
          "gateway-not-found"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "semantic-error"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "CAP-001",
      "CAP-003",
      "CAP-006",
      "CAP-007",
      "CAP-008",
      "CAP-010",
      "CAP-011",
      "CAP-012",
      "CAP-013",
      "CAP-014",
      "CAP-018",
      "CAP-019",
      "CAP-020",
      "CAP-021",
      "CAP-022",
      "CERT-006",
      "DIG-001",
      "DIG-002",
      "ERR-010",
      "EXT-001",
      "EXT-002",
      "EXT-004",
      "GW-002",
      "GW-003",
      "GW-004",
      "GW-005",
      "GW-006",
      "GW-007",
      "GW-008",
      "CLI-003",
      "CLI-004",
      "CLI-005",
      "SIG-001",
      "SIG-002",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-009",
      "SIG-010",
      "SIG-011",
      "SIG-012",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018"
    ]
  },
  "deleteDeviceCapabilities": {
    "operationId": "deleteDeviceCapabilities",
    "method": "DELETE",
    "path": "/api/v1/clients/{clientId}/capabilities/{deviceId}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ClientId",
        "pattern": "^[A-Za-z0-9._~-]+$",
        "multiSegment": false
      },
      {
        "name": "deviceId",
        "schema": "DeviceId",
        "pattern": "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$",
        "multiSegment": true
      }
    ],
    "queryParameters": [],
    "headers": [
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": null,
    "responses": {
      "204": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-client",
          "device-not-found"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "CAP-005",
      "CAP-011",
      "CAP-018",
      "CERT-006",
      "GW-009",
      "CLI-003",
      "CLI-004",
      "SIG-001",
      "SIG-003",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-009",
      "SIG-010",
      "SIG-011",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018"
    ]
  },
  "getStateManifest": {
    "operationId": "getStateManifest",
    "method": "GET",
    "path": "/api/v1/clients/{clientId}/deployments",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ClientId",
        "pattern": "^[A-Za-z0-9._~-]+$",
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [
      {
        "name": "Accept",
        "required": false
      },
      {
        "name": "If-None-Match",
        "required": false
      },
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/vnd.margo.manifest.v1+json"
        ],
        "schema": "StateManifest",
        "headers": [
          {
            "name": "ETag",
            "required": true
          },
          {
            "name": "Cache-Control",
            "required": false
          },
          {
            "name": "Vary",
            "required": false
          },
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "304": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "ETag",
            "required": true
          },
          {
            "name": "Cache-Control",
            "required": false
          },
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-client"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "406": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "server-cannot-generate-response"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "BUN-003",
      "CACHE-001",
      "CACHE-002",
      "CACHE-003",
      "CERT-006",
      "DIG-003",
      "DIG-004",
      "DIG-006",
      "DIG-009",
      "DOWN-001",
      "DOWN-004",
      "DOWN-005",
      "FAIL-004",
      "CLI-003",
      "CLI-004",
      "MAN-001",
      "MAN-002",
      "MAN-003",
      "MAN-004",
      "MAN-005",
      "MAN-006",
      "MAN-007",
      "MAN-008",
      "MAN-009",
      "MAN-010",
      "MAN-011",
      "MAN-012",
      "MAN-013",
      "MAN-014",
      "MAN-015",
      "MAN-016",
      "MAN-019",
      "MAN-022",
      "MAN-023",
      "SIG-001",
      "SIG-003",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-009",
      "SIG-010",
      "SIG-011",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018"
    ]
  },
  "getDeployment": {
    "operationId": "getDeployment",
    "method": "GET",
    "path": "/api/v1/clients/{clientId}/deployments/{deploymentId}/{digest}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ClientId",
        "pattern": "^[A-Za-z0-9._~-]+$",
        "multiSegment": false
      },
      {
        "name": "deploymentId",
        "schema": "DeploymentId",
        "pattern": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        "multiSegment": false
      },
      {
        "name": "digest",
        "schema": "Digest",
        "pattern": "^sha256:[0-9a-f]{64}$",
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [
      {
        "name": "If-None-Match",
        "required": false
      },
      {
        "name": "Accept-Encoding",
        "required": false
      },
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/yaml"
        ],
        "schema": "DeploymentDocumentText",
        "headers": [
          {
            "name": "ETag",
            "required": true
          },
          {
            "name": "Cache-Control",
            "required": false
          },
          {
            "name": "Vary",
            "required": false
          },
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "304": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "ETag",
            "required": true
          },
          {
            "name": "Cache-Control",
            "required": false
          },
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-client",
          "deployment-not-found"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "CACHE-005",
      "CACHE-006",
      "CACHE-008",
      "CERT-006",
      "DEP-001",
      "DEP-002",
      "DEP-003",
      "DEP-004",
      "DEP-005",
      "DEP-006",
      "DEP-007",
      "DEP-008",
      "DEP-009",
      "DEP-010",
      "DEP-017",
      "DIG-003",
      "DIG-004",
      "DIG-005",
      "DIG-006",
      "DIG-007",
      "DIG-008",
      "EXT-001",
      "EXT-003",
      "EXT-004",
      "EXT-005",
      "EXT-006",
      "GW-010",
      "CLI-003",
      "CLI-004",
      "MAN-010",
      "MAN-017",
      "MAN-018",
      "SIG-001",
      "SIG-003",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-009",
      "SIG-010",
      "SIG-011",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018"
    ]
  },
  "getBundle": {
    "operationId": "getBundle",
    "method": "GET",
    "path": "/api/v1/clients/{clientId}/bundles/{digest}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ClientId",
        "pattern": "^[A-Za-z0-9._~-]+$",
        "multiSegment": false
      },
      {
        "name": "digest",
        "schema": "Digest",
        "pattern": "^sha256:[0-9a-f]{64}$",
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [
      {
        "name": "If-None-Match",
        "required": false
      },
      {
        "name": "Accept-Encoding",
        "required": false
      },
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/vnd.margo.bundle.v1+tar+gzip"
        ],
        "schema": "Bundle",
        "headers": [
          {
            "name": "ETag",
            "required": true
          },
          {
            "name": "Cache-Control",
            "required": false
          },
          {
            "name": "Vary",
            "required": false
          },
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "304": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "ETag",
            "required": true
          },
          {
            "name": "Cache-Control",
            "required": false
          },
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-request"
        ]
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-client",
          "invalid-bundle"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "BUN-001",
      "BUN-002",
      "BUN-003",
      "BUN-004",
      "BUN-005",
      "BUN-006",
      "BUN-007",
      "BUN-008",
      "CACHE-005",
      "CACHE-006",
      "CACHE-008",
      "CERT-006",
      "DEP-004",
      "DEP-005",
      "DEP-006",
      "DEP-007",
      "DEP-008",
      "DEP-009",
      "DEP-010",
      "DEP-017",
      "DIG-003",
      "DIG-004",
      "DIG-005",
      "DIG-006",
      "DIG-007",
      "DIG-008",
      "EXT-001",
      "EXT-003",
      "EXT-004",
      "EXT-005",
      "EXT-006",
      "GW-010",
      "CLI-003",
      "CLI-004",
      "MAN-017",
      "MAN-018",
      "SIG-001",
      "SIG-003",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-009",
      "SIG-010",
      "SIG-011",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018"
    ]
  },
  "reportDeploymentStatus": {
    "operationId": "reportDeploymentStatus",
    "method": "POST",
    "path": "/api/v1/clients/{clientId}/deployments/{deploymentId}/status",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ClientId",
        "pattern": "^[A-Za-z0-9._~-]+$",
        "multiSegment": false
      },
      {
        "name": "deploymentId",
        "schema": "DeploymentId",
        "pattern": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [
      {
        "name": "Signature-Input",
        "required": true
      },
      {
        "name": "Signature",
        "required": true
      },
      {
        "name": "Content-Digest",
        "required": true
      }
    ],
    "security": "signature",
    "signed": true,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "schema": "DeploymentStatusManifest"
    },
    "responses": {
      "200": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "201": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": []
      },
      "400": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-request",
          "invalid-digest-header"
        ]
      },
      "401": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "WWW-Authenticate",
            "required": false
          },
          {
            "name": "Accept-Signature",
            "required": false
          }
        ],
        "problemTypes": [
          "signature-verification-failed"
        ]
      },
      "403": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "certificate-not-trusted"
        ]
      },
      "404": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "invalid-client",
          "about:blank"
        ]
      },
      "405": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Allow",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "413": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "415": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "422": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          }
        ],
        "problemTypes": [
          "semantic-error"
        ]
      },
      "429": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "500": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      },
      "503": {
        "mediaTypes": [
          "application/problem+json"
        ],
        "schema": "Problem",
        "headers": [
          {
            "name": "Date",
            "required": false
          },
          {
            "name": "Retry-After",
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
        ]
      }
    },
    "requirements": [
      "CERT-006",
      "DIG-001",
      "DIG-002",
      "ERR-010",
      "GW-011",
      "GW-012",
      "GW-013",
      "CLI-003",
      "CLI-004",
      "SIG-001",
      "SIG-002",
      "SIG-004",
      "SIG-005",
      "SIG-006",
      "SIG-007",
      "SIG-008",
      "SIG-009",
      "SIG-010",
      "SIG-011",
      "SIG-012",
      "SIG-013",
      "SIG-014",
      "SIG-015",
      "SIG-016",
      "SIG-018",
      "STA-001",
      "STA-002",
      "STA-003",
      "STA-004",
      "STA-005",
      "STA-006",
      "STA-008",
      "STA-009",
      "STA-010",
      "STA-011",
      "STA-012",
      "STA-015",
      "STA-016",
      "STA-017"
    ]
  }
} as const satisfies Readonly<Record<string, Operation>>;

/** Names of the operations. */
export type OperationId = keyof typeof operations;

/** Parameters, request body and responses of each operation, as openapi-fetch and its like expect them. */
export type { OperationTypes };

type ContentOf<T> = T extends { content: infer Content } ? Content[keyof Content] : never;

/** The body a request of this operation carries; never when it has none. */
export type RequestBodyOf<Id extends OperationId> = OperationTypes[Id] extends { requestBody?: infer Body }
  ? ContentOf<NonNullable<Body>>
  : never;

/** The body a response of this operation with this status carries; never when it has none. */
export type ResponseBodyOf<
  Id extends OperationId,
  Status extends keyof OperationTypes[Id]['responses'],
> = ContentOf<OperationTypes[Id]['responses'][Status]>;
