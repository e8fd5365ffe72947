// Made by "npm run generate" from spec/openapi/trust-bundle.yaml. Do not edit: change the source and run the command again.

import type { Operation } from '../operation.js';
import type { operations as OperationTypes } from './types.js';

/** Every operation, by its operationId. */
export const operations = {
  "getDiscoveryDocument": {
    "operationId": "getDiscoveryDocument",
    "method": "GET",
    "path": "/.well-known/margo",
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
      }
    ],
    "security": "none",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "DiscoveryDocument",
        "headers": [
          {
            "name": "ETag",
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
            "required": false
          },
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
          "discovery-document-not-found"
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
      "TB-001",
      "TB-002",
      "TB-003",
      "TB-005",
      "TB-006",
      "TB-007",
      "TB-009",
      "TB-010",
      "TB-011"
    ]
  },
  "getTrustBundle": {
    "operationId": "getTrustBundle",
    "method": "GET",
    "path": "/{trustBundlePath}",
    "pathParameters": [
      {
        "name": "trustBundlePath",
        "schema": null,
        "pattern": "^[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$",
        "multiSegment": true
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
      }
    ],
    "security": "none",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "TrustBundle",
        "headers": [
          {
            "name": "ETag",
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
            "required": false
          },
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
          },
          {
            "name": "Retry-After",
            "required": false
          }
        ],
        "problemTypes": [
          "spiffe-bundle-not-found"
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
      "TB-001",
      "TB-002",
      "TB-003",
      "TB-004",
      "TB-008",
      "TB-009",
      "TB-010",
      "TB-012",
      "TB-013",
      "TB-014",
      "TB-015",
      "TB-016",
      "TB-017"
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
