// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

import type { Operation } from '../operation.js';
import type { operations as OperationTypes } from './types.js';

/** Every operation, by its operationId. */
export const operations = {
  "listClients": {
    "operationId": "listClients",
    "method": "GET",
    "path": "/operator/v1/clients",
    "pathParameters": [],
    "queryParameters": [
      {
        "name": "state",
        "required": false
      },
      {
        "name": "limit",
        "required": false
      },
      {
        "name": "cursor",
        "required": false
      }
    ],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "ClientPage",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "registerClients": {
    "operationId": "registerClients",
    "method": "POST",
    "path": "/operator/v1/clients",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "schema": "RegistrationBatch"
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "RegistrationResults",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "registerClientsFromStream": {
    "operationId": "registerClientsFromStream",
    "method": "POST",
    "path": "/operator/v1/clients/stream",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/x-ndjson"
      ],
      "schema": "RegistrationLines"
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/x-ndjson"
        ],
        "schema": "RegistrationResultLines",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "getClient": {
    "operationId": "getClient",
    "method": "GET",
    "path": "/operator/v1/clients/{clientId}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "Client",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "approveClient": {
    "operationId": "approveClient",
    "method": "POST",
    "path": "/operator/v1/clients/{clientId}/approve",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "Client",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "rejectClient": {
    "operationId": "rejectClient",
    "method": "POST",
    "path": "/operator/v1/clients/{clientId}/reject",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "Client",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "revokeClient": {
    "operationId": "revokeClient",
    "method": "POST",
    "path": "/operator/v1/clients/{clientId}/revoke",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "Client",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "readmitClient": {
    "operationId": "readmitClient",
    "method": "POST",
    "path": "/operator/v1/clients/{clientId}/readmit",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "Client",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "listCapabilities": {
    "operationId": "listCapabilities",
    "method": "GET",
    "path": "/operator/v1/clients/{clientId}/capabilities",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "DeviceReports",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "listDeploymentStatuses": {
    "operationId": "listDeploymentStatuses",
    "method": "GET",
    "path": "/operator/v1/clients/{clientId}/statuses",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [
      {
        "name": "deploymentId",
        "required": false
      },
      {
        "name": "limit",
        "required": false
      },
      {
        "name": "cursor",
        "required": false
      }
    ],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "StatusPage",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "listDeployments": {
    "operationId": "listDeployments",
    "method": "GET",
    "path": "/operator/v1/clients/{clientId}/deployments",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
        "multiSegment": false
      }
    ],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "DesiredState",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "putDeployment": {
    "operationId": "putDeployment",
    "method": "PUT",
    "path": "/operator/v1/clients/{clientId}/deployments/{deploymentId}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
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
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/yaml"
      ],
      "schema": "DeploymentDocumentText"
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "DeploymentAssignment",
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
        "schema": "DeploymentAssignment",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "deleteDeployment": {
    "operationId": "deleteDeployment",
    "method": "DELETE",
    "path": "/operator/v1/clients/{clientId}/deployments/{deploymentId}",
    "pathParameters": [
      {
        "name": "clientId",
        "schema": "ManagedClientId",
        "pattern": null,
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
    "headers": [],
    "security": "bearer",
    "signed": false,
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "getTrustBundle": {
    "operationId": "getTrustBundle",
    "method": "GET",
    "path": "/operator/v1/trust-bundle",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "TrustBundleState",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "beginRotation": {
    "operationId": "beginRotation",
    "method": "POST",
    "path": "/operator/v1/trust-bundle/begin-rotation",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "TrustBundleState",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "completeRotation": {
    "operationId": "completeRotation",
    "method": "POST",
    "path": "/operator/v1/trust-bundle/complete-rotation",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "TrustBundleState",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "issueSvid": {
    "operationId": "issueSvid",
    "method": "POST",
    "path": "/operator/v1/svids",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "schema": "SvidRequest"
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "IssuedSvid",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "renewWfmSvid": {
    "operationId": "renewWfmSvid",
    "method": "POST",
    "path": "/operator/v1/wfm-svid/renew",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "getMaintenance": {
    "operationId": "getMaintenance",
    "method": "GET",
    "path": "/operator/v1/maintenance",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": null,
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "Maintenance",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
  },
  "setMaintenance": {
    "operationId": "setMaintenance",
    "method": "PUT",
    "path": "/operator/v1/maintenance",
    "pathParameters": [],
    "queryParameters": [],
    "headers": [],
    "security": "bearer",
    "signed": false,
    "requestBody": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "schema": "Maintenance"
    },
    "responses": {
      "200": {
        "mediaTypes": [
          "application/json"
        ],
        "schema": "Maintenance",
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
            "required": true
          }
        ],
        "problemTypes": [
          "about:blank"
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
    "requirements": []
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
