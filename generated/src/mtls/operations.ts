// Made by "npm run generate" from spec/openapi/mtls.yaml. Do not edit: change the source and run the command again.

import type { Operation } from '../operation.js';
import type { operations as OperationTypes } from './types.js';

/** Every operation, by its operationId. */
export const operations = {
  "replaceDeviceCapabilities": {
    "operationId": "replaceDeviceCapabilities",
    "method": "PUT",
    "path": "/api/v1/capabilities/{deviceId}",
    "pathParameters": [
      {
        "name": "deviceId",
        "schema": "DeviceId",
        "pattern": "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$",
        "multiSegment": true
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "mutual-tls",
    "signed": false,
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
      "201": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
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
          }
        ],
        "problemTypes": [
          "about:blank"
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
          "not-authorized"
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
      "CACHE-009",
      "CAP-002",
      "CAP-004",
      "CAP-006",
      "CAP-007",
      "CAP-009",
      "CAP-010",
      "CAP-011",
      "CAP-012",
      "CAP-013",
      "CAP-014",
      "CAP-015",
      "CAP-016",
      "CAP-017",
      "CAP-018",
      "CAP-019",
      "CAP-020",
      "CAP-021",
      "CAP-022",
      "CAP-025",
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
      "CLI-005"
    ]
  },
  "deleteDeviceCapabilities": {
    "operationId": "deleteDeviceCapabilities",
    "method": "DELETE",
    "path": "/api/v1/capabilities/{deviceId}",
    "pathParameters": [
      {
        "name": "deviceId",
        "schema": "DeviceId",
        "pattern": "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$",
        "multiSegment": true
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "mutual-tls",
    "signed": false,
    "requestBody": null,
    "responses": {
      "204": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
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
          }
        ],
        "problemTypes": [
          "about:blank"
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
          "not-authorized"
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
      "CACHE-009",
      "CAP-005",
      "CAP-011",
      "CAP-018",
      "GW-009"
    ]
  },
  "getStateManifest": {
    "operationId": "getStateManifest",
    "method": "GET",
    "path": "/api/v1/deployments",
    "pathParameters": [],
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
        "name": "Accept-Encoding",
        "required": false
      }
    ],
    "security": "mutual-tls",
    "signed": false,
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
            "required": true
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
            "required": true
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
          }
        ],
        "problemTypes": [
          "about:blank"
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
          "not-authorized"
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
      "CACHE-004",
      "DIG-003",
      "DIG-004",
      "DIG-006",
      "DIG-009",
      "DOWN-001",
      "DOWN-004",
      "DOWN-005",
      "FAIL-004",
      "GW-014",
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
      "MAN-020",
      "MAN-021",
      "MAN-022",
      "MAN-023"
    ]
  },
  "getDeployment": {
    "operationId": "getDeployment",
    "method": "GET",
    "path": "/api/v1/deployments/{deploymentId}/{digest}",
    "pathParameters": [
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
      }
    ],
    "security": "mutual-tls",
    "signed": false,
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
            "required": true
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
            "required": true
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
          }
        ],
        "problemTypes": [
          "about:blank"
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
          "not-authorized"
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
      "CACHE-007",
      "CACHE-008",
      "DEP-001",
      "DEP-002",
      "DEP-003",
      "DEP-005",
      "DEP-006",
      "DEP-007",
      "DEP-008",
      "DEP-009",
      "DEP-010",
      "DEP-011",
      "DEP-012",
      "DEP-013",
      "DEP-014",
      "DEP-015",
      "DEP-016",
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
      "MAN-010",
      "MAN-017",
      "MAN-018",
      "MAN-020",
      "MAN-021"
    ]
  },
  "getBundle": {
    "operationId": "getBundle",
    "method": "GET",
    "path": "/api/v1/bundles/{digest}",
    "pathParameters": [
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
      }
    ],
    "security": "mutual-tls",
    "signed": false,
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
            "required": true
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
            "required": true
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
          }
        ],
        "problemTypes": [
          "about:blank"
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
          "not-authorized"
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
      "BUN-006",
      "BUN-007",
      "BUN-008",
      "CACHE-005",
      "CACHE-007",
      "CACHE-008",
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
      "MAN-017",
      "MAN-018",
      "MAN-020",
      "MAN-021"
    ]
  },
  "reportDeploymentStatus": {
    "operationId": "reportDeploymentStatus",
    "method": "POST",
    "path": "/api/v1/deployments/{deploymentId}/status",
    "pathParameters": [
      {
        "name": "deploymentId",
        "schema": "DeploymentId",
        "pattern": "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "mutual-tls",
    "signed": false,
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
      "201": {
        "mediaTypes": [],
        "schema": null,
        "headers": [
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
          }
        ],
        "problemTypes": [
          "about:blank"
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
          "not-authorized"
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
      "CACHE-009",
      "DEP-012",
      "ERR-010",
      "GW-011",
      "GW-012",
      "GW-013",
      "STA-001",
      "STA-002",
      "STA-003",
      "STA-004",
      "STA-005",
      "STA-007",
      "STA-008",
      "STA-009",
      "STA-010",
      "STA-011",
      "STA-012",
      "STA-013",
      "STA-014",
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
