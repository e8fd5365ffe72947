// Made by "npm run generate" from spec/openapi/operator.yaml. Do not edit: change the source and run the command again.

export interface paths {
    "/operator/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the clients
         * @description All clients the WFM keeps, or those in one state, page by page and in the order in which it came to know them. A client that is there during the whole walk, and in the state asked for, comes exactly once; one that is added or changes its state meanwhile may or may not come. Issuers are not clients and are not listed.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Register certificates
         * @description Makes certificates trusted at onboarding before their clients appear, under every onboarding policy: the certificates of single clients, or of a CA that issues them. Each item is judged on its own and has its own result at its own place, so a bad one never costs the good ones; the answer is 200 even when all are refused. Sending the same items again is safe and tells the clientIds once more. An expired certificate is refused, one that is not valid yet is taken. A WFM takes at least 4 MiB here; for more than 1000 items use the stream. A registered issuer cannot be withdrawn through this interface; its clients can be revoked one by one.
         */
        post: operations["registerClients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register certificates, any number
         * @description The same as registerClients for as many certificates as you like: a registration on each line, a result on each line. The WFM reads and answers line by line, so neither side holds the whole; read the answers while you send, or the connection stalls. A line that is broken, too long or wrong is refused in its place and the next line starts afresh. What was answered is registered, also when the connection breaks later; sending everything again is safe. The status is 200 as soon as the first line can be read; what fails after that is said in the line.
         */
        post: operations["registerClientsFromStream"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * Look at one client
         * @description State, certificate and times of the client. This is the place to poll when waiting for a device to appear: `onboardedAt` is there once it has its clientId, `lastSeenAt` moves with every request it signs.
         */
        get: operations["getClient"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit a client that asked
         * @description Leads from pending or rejected to approved. The client learns of it when it asks again at its poll rate: its onboarding is then answered 201 with the clientId. Approving an approved client changes nothing.
         */
        post: operations["approveClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decline a client that asked
         * @description Leads from pending to rejected. Its onboarding goes on being answered 403 `certificate-not-trusted`, and no new record comes from that. Rejecting a rejected client changes nothing. A client that is trusted already is revoked, not rejected.
         */
        post: operations["rejectClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the trust in a client
         * @description Leads from registered or approved to revoked. From the next request on, the client gets 403 `certificate-not-trusted` everywhere, onboarding included, also when its issuer is registered. Its deployments, capabilities and status history stay, so that it can be readmitted as it was. What runs on the device goes on running. Revoking a revoked client changes nothing.
         */
        post: operations["revokeClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/readmit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trust a revoked client again
         * @description Leads from revoked to approved, with the clientId, the deployments and the manifest versions it had. Only for a certificate whose key is known to be safe; a device whose key was stolen needs a new certificate and is a new client. Readmitting an approved client changes nothing.
         */
        post: operations["readmitClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/capabilities": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * List what the devices of a client are and offer
         * @description The last report about each device of the client, as it came in. A device that the client withdrew is no longer there.
         */
        get: operations["listCapabilities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * Read the status history of a client
         * @description Every status report the client sent, unchanged, the oldest first, page by page; repeats stand there as often as they came. Reports about deployments that were removed stay too. A WFM may forget old reports, but never the latest one of each deployment and device.
         */
        get: operations["listDeploymentStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        /**
         * List what a client is meant to run
         * @description The deployments that are assigned to the client and the version of the manifest that lists them. How far they are is in the status history.
         */
        get: operations["listDeployments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/clients/{clientId}/deployments/{deploymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Assign a deployment, or replace its content
         * @description The body is the deployment document, stored and handed out octet for octet; the digest is over exactly these octets. Its `id` equals the deploymentId in the path. New content under the same id is an update of the same deployment. The client finds it in a manifest with a greater version; sending octets that are assigned already changes nothing and makes no new version. Assigning is possible in every state of the client, also before it onboards. The WFM does not check that the device named in the document was reported, nor that the packages it names exist.
         */
        put: operations["putDeployment"];
        post?: never;
        /**
         * Take a deployment off a client
         * @description The deployment leaves the manifest, which gets a greater version; the client removes the workload and goes on reporting until it is gone. Its reports stay in the history.
         */
        delete: operations["deleteDeployment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/v1/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look whether the device interface is closed
         * @description What setMaintenance last set. A WFM starts with it off.
         */
        get: operations["getMaintenance"];
        /**
         * Close or open the device interface
         * @description While the mode is on, every operation of the device interface answers 503 with Retry-After, before it looks at signature or body, and changes nothing. The operator interface stays open. Requests already under way are finished. The new mode replaces the old one completely: a member left out has its default again.
         */
        put: operations["setMaintenance"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Accepted registration
         * @description The certificate is registered, by this item or since earlier.
         * @example {
         *       "index": 0,
         *       "outcome": "registered",
         *       "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58",
         *       "certificateFingerprint": "e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df",
         *       "keyId": "333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe"
         *     }
         */
        AcceptedRegistration: {
            index: components["schemas"]["RegistrationIndex"];
            /**
             * @description `registered` when the certificate is new. `known` when the WFM had it already, by a registration for the same kind, an onboarding or an earlier item; then nothing was changed, neither the label nor a state such as revoked.
             * @enum {string}
             */
            outcome: "registered" | "known";
            /** @description The client that the certificate stands for, new or known. Present exactly when the kind is `client`. */
            clientId?: components["schemas"]["ClientId"];
            certificateFingerprint: components["schemas"]["CertificateFingerprint"];
            keyId: components["schemas"]["KeyId"];
        };
        /**
         * Assigned deployment
         * @description One deployment that the client is meant to run.
         * @example {
         *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
         *       "digest": "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d",
         *       "sizeBytes": 957,
         *       "assignedAt": "2026-11-22T08:20:00Z"
         *     }
         */
        AssignedDeployment: {
            deploymentId: components["schemas"]["DeploymentId"];
            digest: components["schemas"]["Digest"];
            sizeBytes: components["schemas"]["SizeBytes"];
            /** @description When this content was assigned. A replacement sets it anew. */
            assignedAt: components["schemas"]["Timestamp"];
        };
        /**
         * Certificate as text
         * @description One X.509 certificate (RFC 5280): the standard base64 (RFC 4648 section 4) of its DER octets, padded, without line breaks. Writers send exactly this form. Readers also take base64 of a PEM block and a bare PEM block, since both are met in the field.
         * @example MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==
         */
        Certificate: string;
        /**
         * Certificate fingerprint
         * @description SHA-256 over the DER octets of a certificate, as 64 lowercase hexadecimal digits. It names the certificate: two registrations with the same fingerprint are one. `openssl x509 -fingerprint -sha256` prints the same digits, in capitals and with colons.
         * @example e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df
         */
        CertificateFingerprint: string;
        /**
         * Certificate kind
         * @description What a registered certificate is trusted for. `client`: the client that holds its key may onboard. `issuer`: it is a CA certificate, and every client may onboard whose certificate it issued directly.
         * @example client
         * @enum {string}
         */
        CertificateKind: "client" | "issuer";
        /**
         * Client
         * @description What the WFM holds about one client. A client has exactly one certificate; another certificate is another client.
         * @example {
         *       "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58",
         *       "state": "approved",
         *       "label": "Line 3, cabinet 7",
         *       "certificateFingerprint": "e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df",
         *       "keyId": "333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe",
         *       "subject": "serialNumber=KA-2026-004117,CN=KX-440,O=Kestrel Automation",
         *       "issuer": "serialNumber=KA-2026-004117,CN=KX-440,O=Kestrel Automation",
         *       "notBefore": "2026-11-22T03:14:07Z",
         *       "notAfter": "2036-11-19T03:14:07Z",
         *       "registeredAt": "2026-11-22T07:58:02Z",
         *       "onboardedAt": "2026-11-22T08:15:30Z",
         *       "lastSeenAt": "2026-11-22T09:40:11Z"
         *     }
         */
        Client: {
            /** @description Assigned when the WFM first keeps the certificate, long before the client learns it at onboarding. It never changes. */
            clientId: components["schemas"]["ClientId"];
            state: components["schemas"]["ClientState"];
            label?: components["schemas"]["Label"];
            certificateFingerprint: components["schemas"]["CertificateFingerprint"];
            keyId: components["schemas"]["KeyId"];
            /** @description Whom the certificate names. Only the client's own word, unless an issuer you trust vouches for it. */
            subject: components["schemas"]["DistinguishedName"];
            /** @description Who issued the certificate, by its own statement. */
            issuer: components["schemas"]["DistinguishedName"];
            /** @description From when on the certificate is valid. */
            notBefore: components["schemas"]["Timestamp"];
            /** @description Until when the certificate is valid. */
            notAfter: components["schemas"]["Timestamp"];
            /** @description When the WFM first kept the certificate, by a registration or by an attempt to onboard. */
            registeredAt: components["schemas"]["Timestamp"];
            /** @description When the client was first given its clientId. Absent until then. */
            onboardedAt?: components["schemas"]["Timestamp"];
            /** @description When the last request with a valid signature of this client came, refused ones of a revoked client included. Absent until the first. */
            lastSeenAt?: components["schemas"]["Timestamp"];
        };
        /**
         * Client id
         * @description Name the WFM gave to one client at onboarding. RFC 3986 unreserved characters only. Servers issue a lowercase UUID version 4; clients keep whatever they were given and never read a meaning into it.
         * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
         */
        ClientId: string;
        /**
         * Page of clients
         * @description Clients in the order in which the WFM came to know them.
         * @example {
         *       "clients": []
         *     }
         */
        ClientPage: {
            /** @description At most as many clients as `limit` says. */
            clients: components["schemas"]["Client"][];
            /** @description There are more; ask again with this cursor. Absent on the last page. */
            nextCursor?: components["schemas"]["Cursor"];
        };
        /**
         * Client registration
         * @description One certificate that is to be trusted at onboarding. The object is closed, so that a misspelt member is refused instead of ignored.
         * @example {
         *       "certificate": "MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==",
         *       "label": "Line 3, cabinet 7"
         *     }
         * @example {
         *       "certificate": "MIIB1DCCAXqgAwIBAgIUULT8JVQ4ncOcF+npei7mF3vuMKcwCgYIKoZIzj0EAwIwNjEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMRcwFQYDVQQDDA5EZXZpY2UgQ0EgMjAyNjAeFw0yNjExMjIwMzI0MDVaFw0zNjExMTkwMzI0MDVaMDYxGzAZBgNVBAoMEktlc3RyZWwgQXV0b21hdGlvbjEXMBUGA1UEAwwORGV2aWNlIENBIDIwMjYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASGLAo4YS6WFj//UFxCeltcHA8OZL9qW1Rr95Rd2fYGzGk1mom+zmmH0iPbb+fD1UqttwUR8J1E+HxqJi6AL63/o2YwZDAdBgNVHQ4EFgQU9Xo9Go3MbMbpqpBWvm5MPDGBsfEwHwYDVR0jBBgwFoAU9Xo9Go3MbMbpqpBWvm5MPDGBsfEwEgYDVR0TAQH/BAgwBgEB/wIBADAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwIDSAAwRQIhAPSXQ3KPMl4vK5b4oWpRJ95vvPgF+McUawnYZ89DkEViAiAyfeJA9X4eCDC/p4ky+ds5c6FzEAf46AX/EfhMOK2t0g==",
         *       "kind": "issuer"
         *     }
         */
        ClientRegistration: {
            certificate: components["schemas"]["Certificate"];
            /** @description What the certificate is trusted for. A client's, when absent. */
            kind?: components["schemas"]["CertificateKind"];
            label?: components["schemas"]["Label"];
        };
        /**
         * Client state
         * @description Where a client stands. `registered`: its certificate is trusted, it has not onboarded yet. `pending`: it asked to onboard and waits for a decision. `approved`: it is admitted. `rejected`: it asked and was declined. `revoked`: it was trusted and no longer is. The table at the top of this document shows what leads from one to the next.
         * @example approved
         * @enum {string}
         */
        ClientState: "registered" | "pending" | "approved" | "rejected" | "revoked";
        /**
         * Communication interface
         * @description One way in which workloads can reach the outside.
         * @example {
         *       "type": "ethernet"
         *     }
         */
        CommunicationInterface: {
            type: components["schemas"]["CommunicationInterfaceType"];
        };
        /**
         * Communication interface type
         * @description Technology of a communication interface.
         * @example ethernet
         * @enum {string}
         */
        CommunicationInterfaceType: "ethernet" | "wifi" | "cellular" | "bluetooth" | "usb" | "canbus" | "rs232";
        /**
         * Component properties
         * @description Where the component's package is and how to install it.
         * @example {
         *       "repository": "oci://registry.orbitalfoundry.example/charts/tidewatch-historian",
         *       "revision": "3.2.0",
         *       "wait": true,
         *       "timeout": "6m0s"
         *     }
         */
        ComponentProperties: {
            /**
             * @description OCI location of the package, without tag.
             * @example oci://registry.orbitalfoundry.example/charts/tidewatch-historian
             */
            repository: string;
            /**
             * @description Tag of the package: a Semantic Version 2.0 without a leading v. Build metadata follows `_`, since a tag cannot hold `+`; turn it back before comparing versions.
             * @example 1.9.4_b12
             */
            revision: string;
            /**
             * @description Whether the next component starts only after this one is installed. True when absent. Clients support true and may support false.
             * @default true
             */
            wait?: boolean;
            /**
             * @description How long the installation may take, in minutes and seconds. When it is over the installation has failed.
             * @example 6m0s
             */
            timeout?: string;
        };
        /**
         * Component status
         * @description State of one component of the deployment.
         * @example {
         *       "name": "historian",
         *       "state": "installed"
         *     }
         */
        ComponentStatus: {
            /**
             * @description The component's name in the deployment document.
             * @example historian
             */
            name: string;
            state: components["schemas"]["DeploymentState"];
            /** @description Why the component failed. Left out when it did not. `source` is the component's name, or the gateway's full device id when a gateway produced the error. */
            error?: components["schemas"]["StatusError"] | components["schemas"]["NoStatusError"];
        };
        /**
         * CPU pool
         * @description One pool of processor cores of one architecture.
         * @example {
         *       "cores": 6,
         *       "architecture": "amd64"
         *     }
         */
        Cpu: {
            /**
             * @description Number of cores, fractions allowed. The device delivers what it reports, after deployment too.
             * @example 1.5
             */
            cores: number;
            /**
             * @description Instruction set of the pool.
             * @enum {string}
             */
            architecture?: "amd64" | "arm64" | "arm";
        };
        /**
         * Cursor
         * @description Where the next page starts. Opaque; pass it on as it came, with the same other parameters.
         * @example MTAw
         */
        Cursor: string;
        /**
         * Deployment assignment
         * @description What an assignment came to.
         * @example {
         *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
         *       "digest": "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d",
         *       "manifestVersion": 42
         *     }
         */
        DeploymentAssignment: {
            deploymentId: components["schemas"]["DeploymentId"];
            digest: components["schemas"]["Digest"];
            /** @description Version of the manifest that lists this content. The same as before when the same octets were assigned already. */
            manifestVersion: components["schemas"]["ManifestVersion"];
        };
        /**
         * Deployment component
         * @description One part of the application. Extensions the application's maker put here are passed on unchanged.
         * @example {
         *       "name": "historian",
         *       "properties": {
         *         "repository": "oci://registry.orbitalfoundry.example/charts/tidewatch-historian",
         *         "revision": "3.2.0"
         *       }
         *     }
         */
        DeploymentComponent: {
            /**
             * @description Name of the component, used in parameters and status reports.
             * @example historian
             */
            name: string;
            properties: components["schemas"]["ComponentProperties"];
        } & {
            [name: `x-${string}-extensions`]: components["schemas"]["Extension"];
        };
        /**
         * Deployment document
         * @description What a device is to run, as YAML 1.2 without custom tags. Its octets are fixed by their digest, so it is stored and served as it was written, never re-serialised.
         * @example {
         *       "apiVersion": "application.margo.org/v1alpha1",
         *       "kind": "ApplicationDeployment",
         *       "id": "d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22",
         *       "metadata": {
         *         "name": "valve-watcher",
         *         "namespace": "brightwater",
         *         "deviceId": "bw-gw-02/*"
         *       },
         *       "spec": {
         *         "applicationId": "com-orbitalfoundry-valvewatcher",
         *         "deploymentProfile": {
         *           "type": "compose",
         *           "components": [
         *             {
         *               "name": "watcher",
         *               "properties": {
         *                 "repository": "oci://registry.orbitalfoundry.example/compose/valve-watcher",
         *                 "revision": "0.8.1"
         *               }
         *             }
         *           ]
         *         }
         *       }
         *     }
         */
        DeploymentDocument: {
            /**
             * @description Version of this document's form.
             * @example application.margo.org/v1alpha1
             */
            apiVersion: string;
            /**
             * @description Always `ApplicationDeployment`.
             * @constant
             */
            kind: "ApplicationDeployment";
            id: components["schemas"]["DeploymentId"];
            metadata: components["schemas"]["DeploymentMetadata"];
            spec: components["schemas"]["DeploymentSpec"];
        };
        /**
         * Deployment document as text
         * @description The octets of a deployment document. They are YAML; what they say once parsed is described by DeploymentDocument. Because the digest is over the octets, the text is passed on as it is.
         * @example apiVersion: application.margo.org/v1alpha1
         *     kind: ApplicationDeployment
         *     id: d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22
         *     metadata:
         *       name: valve-watcher
         *       namespace: brightwater
         *       deviceId: bw-gw-02/*
         *     spec:
         *       applicationId: com-orbitalfoundry-valvewatcher
         *       deploymentProfile:
         *         type: compose
         *         components:
         *           - name: watcher
         *             properties:
         *               repository: oci://registry.orbitalfoundry.example/compose/valve-watcher
         *               revision: 0.8.1
         *       parameters:
         *         pollSeconds:
         *           value: 15
         *           targets:
         *             - pointer: POLL_SECONDS
         *               components: [watcher]
         */
        DeploymentDocumentText: string;
        /**
         * Deployment id
         * Format: uuid
         * @description UUID of one deployment. It stays the same while the content of the deployment changes; a different id is a different deployment. The manifest, the deployment document and every status report carry the same value.
         * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
         */
        DeploymentId: string;
        /**
         * Deployment metadata
         * @description Name, place and target of the deployment.
         * @example {
         *       "name": "tidewatch-historian-line3",
         *       "namespace": "brightwater",
         *       "deviceId": "bw-line3-edge07"
         *     }
         */
        DeploymentMetadata: {
            /**
             * @description Name of the deployment for people; also the source of errors about the deployment as a whole.
             * @example tidewatch-historian-line3
             */
            name: string;
            /**
             * @description Grouping of deployments on the device.
             * @example brightwater
             */
            namespace: string;
            deviceId: components["schemas"]["TargetExpression"];
            /** @description Free labels. */
            labels?: {
                [key: string]: string;
            };
        };
        /**
         * Deployment parameter
         * @description One value and the places it goes to. Unknown members are ignored.
         * @example {
         *       "value": 30,
         *       "targets": [
         *         {
         *           "pointer": "storage.retentionDays",
         *           "components": [
         *             "historian"
         *           ]
         *         }
         *       ]
         *     }
         */
        DeploymentParameter: {
            /** @description The value, of any JSON type. */
            value: unknown;
            /** @description The places that receive the value. */
            targets: components["schemas"]["ParameterTarget"][];
        };
        /**
         * Deployment profile
         * @description The packaging chosen for this device, and its components in the order of their start.
         * @example {
         *       "type": "helm",
         *       "components": [
         *         {
         *           "name": "historian",
         *           "properties": {
         *             "repository": "oci://registry.orbitalfoundry.example/charts/tidewatch-historian",
         *             "revision": "3.2.0"
         *           }
         *         }
         *       ]
         *     }
         */
        DeploymentProfile: {
            type: components["schemas"]["DeploymentType"];
            /** @description The parts of the application, at least one, each with a name of its own. */
            components: components["schemas"]["DeploymentComponent"][];
        } & {
            [name: `x-${string}-extensions`]: components["schemas"]["Extension"];
        };
        /**
         * Deployment specification
         * @description The application, how it is packaged, and its parameters. Extensions of the WFM's maker for devices stand here.
         * @example {
         *       "applicationId": "com-orbitalfoundry-valvewatcher",
         *       "deploymentProfile": {
         *         "type": "compose",
         *         "components": [
         *           {
         *             "name": "watcher",
         *             "properties": {
         *               "repository": "oci://registry.orbitalfoundry.example/compose/valve-watcher",
         *               "revision": "0.8.1"
         *             }
         *           }
         *         ]
         *       },
         *       "parameters": {
         *         "pollSeconds": {
         *           "value": 15,
         *           "targets": [
         *             {
         *               "pointer": "POLL_SECONDS",
         *               "components": [
         *                 "watcher"
         *               ]
         *             }
         *           ]
         *         }
         *       }
         *     }
         */
        DeploymentSpec: {
            /**
             * @description The id in the application description from which the deployment was made.
             * @example com-orbitalfoundry-tidewatch
             */
            applicationId: string;
            deploymentProfile: components["schemas"]["DeploymentProfile"];
            /** @description Values to hand to the components, by parameter name. */
            parameters?: {
                [key: string]: components["schemas"]["DeploymentParameter"];
            };
        } & {
            [name: `x-${string}-extensions`]: components["schemas"]["Extension"];
        };
        /**
         * Deployment state
         * @description On the way up pending, installing, then installed or failed; an update goes back to pending or installing. On the way down removing, then removed or failed. Lower case only.
         * @example installing
         * @enum {string}
         */
        DeploymentState: "pending" | "installing" | "installed" | "failed" | "removing" | "removed";
        /**
         * Deployment status
         * @description How far one deployment is on one device. Senders always include `apiVersion` and `kind`; readers tolerate their absence. Unknown members are ignored.
         * @example {
         *       "apiVersion": "deployment.margo.org/v1alpha1",
         *       "kind": "DeploymentStatusManifest",
         *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
         *       "deviceId": "bw-line3-edge07",
         *       "status": {
         *         "state": "installing"
         *       },
         *       "components": [
         *         {
         *           "name": "historian",
         *           "state": "installed"
         *         },
         *         {
         *           "name": "dashboard",
         *           "state": "installing"
         *         }
         *       ]
         *     }
         */
        DeploymentStatusManifest: {
            /**
             * @description Version of this document's form. Always sent; absence is tolerated by the WFM.
             * @example deployment.margo.org/v1alpha1
             */
            apiVersion?: string;
            /**
             * @description Always `DeploymentStatusManifest`. Always sent; absence is tolerated by the WFM.
             * @constant
             */
            kind?: "DeploymentStatusManifest";
            deploymentId: components["schemas"]["DeploymentId"];
            deviceId?: components["schemas"]["DeviceId"];
            status: components["schemas"]["OverallStatus"];
            /** @description One entry for each component of the deployment document, under the same name, also while it is being removed. */
            components: components["schemas"]["ComponentStatus"][];
        };
        /**
         * Deployment type
         * @description Packaging of an application.
         * @example helm
         * @enum {string}
         */
        DeploymentType: "helm" | "compose";
        /**
         * Desired state
         * @description Everything that is assigned to one client, as its manifest says it.
         * @example {
         *       "manifestVersion": 1,
         *       "deployments": []
         *     }
         */
        DesiredState: {
            /** @description Version of the manifest that the client gets when it asks now. It stays 1 until the client has been given a manifest, however much is assigned before. */
            manifestVersion: components["schemas"]["ManifestVersion"];
            /** @description One entry for each deployment, in the order of the manifest. */
            deployments: components["schemas"]["AssignedDeployment"][];
        };
        /**
         * Device capabilities
         * @description What one device is and what it offers to workloads. Each report replaces the one before it completely. The object is closed except for extension members `x-<name>-extensions`.
         * @example {
         *       "apiVersion": "device.margo.org/v1alpha1",
         *       "kind": "DeviceCapabilitiesManifest",
         *       "properties": {
         *         "id": "bw-gw-02",
         *         "vendor": "Ferrow Networks",
         *         "modelNumber": "FG-9",
         *         "serialNumber": "FN-77120"
         *       }
         *     }
         */
        DeviceCapabilitiesManifest: {
            /**
             * @description Version of this document's form.
             * @example device.margo.org/v1alpha1
             */
            apiVersion: string;
            /**
             * @description Always `DeviceCapabilitiesManifest`.
             * @constant
             */
            kind: "DeviceCapabilitiesManifest";
            properties: components["schemas"]["DeviceProperties"];
        } & {
            [name: `x-${string}-extensions`]: components["schemas"]["Extension"];
        };
        /**
         * Device id
         * @description Name of one device inside the scope of its client: segments of RFC 3986 unreserved characters joined by `/`. The first segment is the device or gateway that owns the client; every further segment is one step down the hierarchy. Two clients may use the same id for unrelated devices. Segments `.` and `..` are not used.
         * @example bw-line3-edge07
         * @example bw-gw-02/valve-a
         */
        DeviceId: string;
        /**
         * Device properties
         * @description Identity of the device and, if it hosts workloads, the share of its resources reserved for them. A device that reports any of the members from `cpus` on is a hosting device and then reports all of them, with `otelCollector` true. A gateway that hosts nothing itself leaves them all out; empty arrays do not stand for that.
         * @example {
         *       "id": "bw-gw-02/valve-a",
         *       "vendor": "Halden Valves",
         *       "modelNumber": "HV-12",
         *       "serialNumber": "HV12-00981",
         *       "cpus": [
         *         {
         *           "cores": 0.5,
         *           "architecture": "arm"
         *         }
         *       ],
         *       "memory": "512Mi",
         *       "storage": "4Gi",
         *       "peripherals": [],
         *       "interfaces": [
         *         {
         *           "type": "rs232"
         *         }
         *       ],
         *       "otelCollector": true,
         *       "supportedRuntimes": [
         *         "oci"
         *       ],
         *       "supportedDeploymentTypes": [
         *         "compose"
         *       ]
         *     }
         */
        DeviceProperties: {
            id: components["schemas"]["DeviceId"];
            /**
             * @description Who made the device.
             * @example Kestrel Automation
             */
            vendor: string;
            /**
             * @description The vendor's name of the model.
             * @example KX-440
             */
            modelNumber: string;
            /**
             * @description The vendor's number of this very unit. Together with vendor and model it identifies the hardware for good.
             * @example KA-2026-004117
             */
            serialNumber: string;
            /** @description Pools of processor cores. Each entry is looked at on its own; a workload has to fit into one of them, cores are never added up. */
            cpus?: components["schemas"]["Cpu"][];
            /**
             * @description Working memory for workloads, a number and a binary unit. Written without a space; one space before the unit is tolerated.
             * @example 24Gi
             */
            memory?: string;
            /**
             * @description Storage for workloads, a number and a binary unit. Written without a space; one space before the unit is tolerated.
             * @example 400Gi
             */
            storage?: string;
            /** @description Hardware that workloads can use. May be empty. */
            peripherals?: components["schemas"]["Peripheral"][];
            /** @description Ways in which workloads can reach the outside. May be empty. */
            interfaces?: components["schemas"]["CommunicationInterface"][];
            /** @description Whether an OpenTelemetry collector runs on the device. True on every hosting device. */
            otelCollector?: boolean;
            /** @description Kinds of workload the device can run, at least one. */
            supportedRuntimes?: components["schemas"]["Runtime"][];
            /** @description Packagings the device can deploy, at least one. `helm` means a Kubernetes platform with Helm 3 or 4 and charts of API version v2; `compose` means Docker or Podman with Compose applications. */
            supportedDeploymentTypes?: components["schemas"]["DeploymentType"][];
        };
        /**
         * Device report
         * @description What a client last reported about one of its devices.
         * @example {
         *       "deviceId": "bw-gw-02",
         *       "reportedAt": "2026-11-22T08:15:31Z",
         *       "capabilities": {
         *         "apiVersion": "device.margo.org/v1alpha1",
         *         "kind": "DeviceCapabilitiesManifest",
         *         "properties": {
         *           "id": "bw-gw-02",
         *           "vendor": "Ferrow Networks",
         *           "modelNumber": "FG-9",
         *           "serialNumber": "FN-77120"
         *         }
         *       }
         *     }
         */
        DeviceReport: {
            deviceId: components["schemas"]["DeviceId"];
            /** @description When this report came. */
            reportedAt: components["schemas"]["Timestamp"];
            capabilities: components["schemas"]["DeviceCapabilitiesManifest"];
        };
        /**
         * Device reports
         * @description The devices of one client, in the order of their ids by Unicode code point, so that a gateway comes before its children.
         * @example {
         *       "devices": []
         *     }
         */
        DeviceReports: {
            /** @description One entry for each device that was reported and not withdrawn. Empty before the first report. */
            devices: components["schemas"]["DeviceReport"][];
        };
        /**
         * Artifact digest
         * @description SHA-256 over the exact octets of an artifact, written `sha256:` and 64 lowercase hexadecimal digits. The octets are those of the 200 answer after any HTTP content coding is undone; nothing is re-serialised first. The same text stands in the manifest, in the URL and, between double quotes, in the ETag. Not to be confused with the Content-Digest header, which is base64 and protects one message.
         * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
         */
        Digest: string;
        /**
         * Distinguished name
         * @description A name from a certificate as one line of text, for people (RFC 4514 is a good form). Compare fingerprints, not names.
         * @example serialNumber=KA-2026-004117,CN=KX-440,O=Kestrel Automation
         */
        DistinguishedName: string;
        /**
         * Extension
         * @description Content of a member named `x-<name>-extensions`, where the name says whose extension it is. Anything may stand inside. A reader that does not know it ignores it and carries on.
         * @example {
         *       "maintenance": {
         *         "contract": "gold"
         *       }
         *     }
         */
        Extension: {
            [key: string]: unknown;
        };
        /**
         * Field error
         * @description One wrong member of a request body.
         * @example {
         *       "field": "properties.vendor",
         *       "message": "is required"
         *     }
         */
        FieldError: {
            /**
             * @description Where it is, as a dotted path with array positions in brackets.
             * @example properties.interfaces[1].type
             */
            field: string;
            /**
             * @description What is wrong with it, for a person.
             * @example must be one of ethernet, wifi, cellular, bluetooth, usb, canbus, rs232
             */
            message: string;
        };
        /**
         * Key id
         * @description SHA-256 over the DER SubjectPublicKeyInfo of a certificate, as 64 lowercase hexadecimal digits. Clients send it as `keyid` of their signatures. A renewed certificate with the same key has the same key id and another fingerprint.
         * @example 333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe
         */
        KeyId: string;
        /**
         * Label
         * @description A name for people, kept as it is and never interpreted. Two registrations may bear the same one.
         * @example Line 3, cabinet 7
         */
        Label: string;
        /**
         * Maintenance mode
         * @description Whether the device interface is closed, and what its callers are told. The object is closed, so that a misspelt member is refused.
         * @example {
         *       "enabled": true,
         *       "retryAfterSeconds": 900,
         *       "detail": "Maintenance until 02:00 UTC."
         *     }
         */
        Maintenance: {
            /** @description Whether the device interface answers 503. */
            enabled: boolean;
            /**
             * Format: int32
             * @description Seconds for the Retry-After header of those answers. 60 when absent.
             * @default 60
             */
            retryAfterSeconds?: number;
            /**
             * @description Text for the `detail` of those answers. When absent the WFM uses one of its own.
             * @example Maintenance until 02:00 UTC.
             */
            detail?: string;
        };
        /**
         * Manifest version
         * Format: uint64
         * @description Counter of a client's manifests, an unsigned 64-bit integer. The first manifest handed to a client carries 1; every new one is strictly greater than all before it, in one sequence over all devices of the client. Gaps are allowed. A JSON reader that keeps numbers as doubles loses digits above 2^53, so read it as a 64-bit integer; servers are wise to stay below.
         * @example 42
         */
        ManifestVersion: bigint;
        /**
         * No error
         * @deprecated
         * @description An empty object, or one whose members are empty strings: some devices send it when all is well. Read as if the member were absent. New devices leave the member out.
         * @example {
         *       "code": "",
         *       "source": "",
         *       "message": ""
         *     }
         */
        NoStatusError: {
            /**
             * @description Empty.
             * @constant
             */
            code?: "";
            /**
             * @description Empty.
             * @constant
             */
            source?: "";
            /**
             * @description Empty.
             * @constant
             */
            message?: "";
        };
        /**
         * Overall status
         * @description State of the deployment as a whole: the most severe state among its components, in the order failed, removing, installing, pending, removed, installed.
         * @example {
         *       "state": "installing"
         *     }
         */
        OverallStatus: {
            state: components["schemas"]["DeploymentState"];
            /** @description Why the deployment failed. Left out when nothing did. `source` is the deployment's metadata.name, or the gateway's full device id when a gateway produced the error. */
            error?: components["schemas"]["StatusError"] | components["schemas"]["NoStatusError"];
        };
        /**
         * Parameter target
         * @description One place that receives a value.
         * @example {
         *       "pointer": "POLL_SECONDS",
         *       "components": [
         *         "watcher"
         *       ]
         *     }
         */
        ParameterTarget: {
            /**
             * @description The place inside a component: for compose the name of an environment variable, for helm a dotted path into the values.
             * @example storage.retentionDays
             */
            pointer: string;
            /** @description Names of the components that receive it; each is a component of the deployment profile. */
            components: string[];
        };
        /**
         * Peripheral
         * @description One piece of hardware that workloads can use.
         * @example {
         *       "type": "gpu",
         *       "manufacturer": "Lumen Silicon",
         *       "model": "LS-2"
         *     }
         */
        Peripheral: {
            /**
             * @description What it is.
             * @enum {string}
             */
            type: "gpu" | "display" | "camera" | "microphone" | "speaker";
            /**
             * @description Who made it.
             * @example Lumen Silicon
             */
            manufacturer?: string;
            /**
             * @description The maker's name for it.
             * @example LS-2
             */
            model?: string;
        };
        /**
         * Problem
         * @description What went wrong, as RFC 9457 defines it. Programs decide by `type`, an opaque name that is never fetched; people read `title` and `detail`. Servers always send `type`, `title` and `status`; clients cope without any of them (a missing type counts as `about:blank`) and ignore members they do not know. Vendors may add members and use types of their own domain.
         * @example {
         *       "type": "https://docs.margo.org/specification/problem-types#semantic-error",
         *       "title": "Semantic Error",
         *       "status": 422,
         *       "detail": "1 member is not valid.",
         *       "instance": "/api/v1/clients/5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58/capabilities/bw-line3-edge07",
         *       "retryable": false,
         *       "backoffStrategy": "none",
         *       "errors": [
         *         {
         *           "field": "properties.vendor",
         *           "message": "is required"
         *         }
         *       ]
         *     }
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Name of the problem: one of the catalogue, a URI on the vendor's own domain, or `about:blank` when the HTTP status says it all.
             */
            type: string;
            /** @description Short text that is the same for every occurrence of the type. With `about:blank` it is the reason phrase of the status. */
            title: string;
            /** @description The HTTP status of this answer, repeated. */
            status: number;
            /** @description What happened this time, and what the caller can do about it. Should be there when the type is `about:blank`. */
            detail?: string;
            /**
             * Format: uri-reference
             * @description Where it happened, usually the path of the request.
             */
            instance?: string;
            /** @description Whether sending the same request again can help. Absent means false, except with 429, 500 and 503, where it means true. */
            retryable?: boolean;
            /** @description Suggested wait in seconds. Advisory; when the Retry-After header is there, the header counts. */
            retryAfterSeconds?: number;
            /**
             * @description How waits develop: `fixed` repeats the same wait, `exponential` starts with it and doubles, `none` means no repeat. Absent means none, except with 429, 500 and 503, where it means exponential.
             * @enum {string}
             */
            backoffStrategy?: "none" | "fixed" | "exponential";
            /** @description The members of the request body that are wrong, one entry each. Should be there with 422. */
            errors?: components["schemas"]["FieldError"][];
        };
        /**
         * Refused registration
         * @description The item was not registered.
         * @example {
         *       "index": 1,
         *       "outcome": "refused",
         *       "problem": {
         *         "type": "https://docs.margo.org/specification/problem-types#invalid-certificate-format",
         *         "title": "Invalid Certificate Format",
         *         "status": 400,
         *         "detail": "The certificate is base64, but what it holds is not an X.509 certificate.",
         *         "retryable": false,
         *         "backoffStrategy": "none"
         *       }
         *     }
         */
        RefusedRegistration: {
            index: components["schemas"]["RegistrationIndex"];
            /**
             * @description Always `refused`.
             * @constant
             */
            outcome: "refused";
            /** @description Why: `invalid-request` for a line that is not JSON, `semantic-error` for wrong members, `invalid-certificate-format` for a certificate that cannot be used, 413 `about:blank` for a line that is too long. When the WFM failed it is 500 `about:blank` with `retryable` true; send that item again. */
            problem: components["schemas"]["Problem"];
        };
        /**
         * Registration batch
         * @description Up to 1000 registrations. Each item is meant to be a ClientRegistration and is judged on its own: whatever else stands there is refused in its place and leaves the others alone. That is why this schema lets any item pass.
         * @example [
         *       {
         *         "certificate": "MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==",
         *         "label": "Line 3, cabinet 7"
         *       }
         *     ]
         */
        RegistrationBatch: (components["schemas"]["ClientRegistration"] | unknown)[];
        /**
         * Registration index
         * Format: int32
         * @description Which item this is about, counted from 0. In a stream it is the number of the line, less one.
         * @example 0
         */
        RegistrationIndex: number;
        /**
         * Registration lines
         * @description Newline-delimited JSON in UTF-8: one ClientRegistration on each line, ended by a line feed; the last line may lack it. A line has at most 65536 octets. Empty lines are skipped, but they count.
         * @example {"certificate":"MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==","label":"Line 3, cabinet 7"}
         *     {"certificate":"MIIB1DCCAXqgAwIBAgIUULT8JVQ4ncOcF+npei7mF3vuMKcwCgYIKoZIzj0EAwIwNjEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMRcwFQYDVQQDDA5EZXZpY2UgQ0EgMjAyNjAeFw0yNjExMjIwMzI0MDVaFw0zNjExMTkwMzI0MDVaMDYxGzAZBgNVBAoMEktlc3RyZWwgQXV0b21hdGlvbjEXMBUGA1UEAwwORGV2aWNlIENBIDIwMjYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASGLAo4YS6WFj//UFxCeltcHA8OZL9qW1Rr95Rd2fYGzGk1mom+zmmH0iPbb+fD1UqttwUR8J1E+HxqJi6AL63/o2YwZDAdBgNVHQ4EFgQU9Xo9Go3MbMbpqpBWvm5MPDGBsfEwHwYDVR0jBBgwFoAU9Xo9Go3MbMbpqpBWvm5MPDGBsfEwEgYDVR0TAQH/BAgwBgEB/wIBADAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwIDSAAwRQIhAPSXQ3KPMl4vK5b4oWpRJ95vvPgF+McUawnYZ89DkEViAiAyfeJA9X4eCDC/p4ky+ds5c6FzEAf46AX/EfhMOK2t0g==","kind":"issuer"}
         */
        RegistrationLines: string;
        /**
         * Registration result
         * @description What became of one item; `outcome` tells which form it has.
         * @example {
         *       "index": 0,
         *       "outcome": "known",
         *       "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58",
         *       "certificateFingerprint": "e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df",
         *       "keyId": "333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe"
         *     }
         */
        RegistrationResult: components["schemas"]["AcceptedRegistration"] | components["schemas"]["RefusedRegistration"];
        /**
         * Registration result lines
         * @description Newline-delimited JSON in UTF-8: one RegistrationResult on each line, in the order of the request and each sent as soon as it is known. Empty lines of the request have none.
         * @example {"index":0,"outcome":"registered","clientId":"5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58","certificateFingerprint":"e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df","keyId":"333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe"}
         *     {"index":1,"outcome":"registered","certificateFingerprint":"2d78640e5953c050ef571a21afef7601ccc92535682a11d5c547b6199e074e55","keyId":"c590f6dcc965fa99169665a57079e7627259caaf54fb604b82c1342cdffb5b05"}
         */
        RegistrationResultLines: string;
        /**
         * Registration results
         * @description One result for each item of the batch, in the same order.
         * @example [
         *       {
         *         "index": 0,
         *         "outcome": "registered",
         *         "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58",
         *         "certificateFingerprint": "e33425d445a5d78a8a5916142a8422f5c3d84df89d1fe81e8df14887ae1db6df",
         *         "keyId": "333b4922e13de8901795aebad6091aecb6663cffd5ec02d7ce154d061a50cebe"
         *       }
         *     ]
         */
        RegistrationResults: components["schemas"]["RegistrationResult"][];
        /**
         * Workload runtime
         * @description Kind of workload a device can run. `oci` means containers after the Open Container Initiative.
         * @example oci
         * @enum {string}
         */
        Runtime: "oci";
        /**
         * Size in bytes
         * Format: uint64
         * @description Length of an artifact in octets, for progress bars and disk planning. Advisory; it takes no part in any integrity check.
         * @example 957
         */
        SizeBytes: bigint;
        /**
         * Status error
         * @description One error, with all three members. Gateways use the reserved codes 101 (child device unknown), 102 (child device unreachable) and 103 (gateway cannot choose a child by itself); all other codes are the maker's own.
         * @example {
         *       "code": "102",
         *       "source": "bw-gw-02",
         *       "message": "Child device unreachable"
         *     }
         */
        StatusError: {
            /**
             * @description Name of the error, for programs. Its meaning depends on `source`.
             * @example 102
             */
            code: string;
            /**
             * @description Who produced it.
             * @example bw-gw-02
             */
            source: string;
            /**
             * @description What happened, for a person.
             * @example Child device unreachable
             */
            message: string;
        };
        /**
         * Page of status reports
         * @description Status reports, the oldest first.
         * @example {
         *       "statuses": []
         *     }
         */
        StatusPage: {
            /** @description At most as many reports as `limit` says. */
            statuses: components["schemas"]["StatusRecord"][];
            /** @description There are more; ask again with this cursor. Absent on the last page. */
            nextCursor?: components["schemas"]["Cursor"];
        };
        /**
         * Status record
         * @description One status report as it came.
         * @example {
         *       "sequence": 17,
         *       "receivedAt": "2026-11-22T08:16:02Z",
         *       "status": {
         *         "apiVersion": "deployment.margo.org/v1alpha1",
         *         "kind": "DeploymentStatusManifest",
         *         "deploymentId": "d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22",
         *         "deviceId": "bw-gw-02/valve-a",
         *         "status": {
         *           "state": "installed"
         *         },
         *         "components": [
         *           {
         *             "name": "watcher",
         *             "state": "installed"
         *           }
         *         ]
         *       }
         *     }
         */
        StatusRecord: {
            sequence: components["schemas"]["StatusSequence"];
            /** @description When the WFM took the report in. */
            receivedAt: components["schemas"]["Timestamp"];
            status: components["schemas"]["DeploymentStatusManifest"];
        };
        /**
         * Status sequence number
         * Format: uint64
         * @description Place of a report in the history of its client. Each report has a greater number than all before it; numbers may be left out. Read it as an unsigned 64-bit integer.
         * @example 17
         */
        StatusSequence: bigint;
        /**
         * Target expression
         * @description Where a deployment goes: a full device id for directed placement, or a gateway's id followed by `/*` when the gateway is to choose one of its children.
         * @example bw-line3-edge07
         * @example bw-gw-02/*
         */
        TargetExpression: string;
        /**
         * Timestamp
         * Format: date-time
         * @description A point in time by the WFM's clock, in UTC (RFC 3339), with or without fractions of a second.
         * @example 2026-11-22T08:15:30Z
         */
        Timestamp: string;
    };
    responses: {
        /** @description The clientId is unknown (`invalid-client`), or the deployment is not assigned to this client, never was or no longer is (`about:blank`). */
        AssignedDeploymentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is YAML, but not what DeploymentDocument describes, or its `id` differs from the deploymentId in the path. Nothing was changed. `errors` names the members. */
        InvalidDeployment: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A query parameter is not allowed here or has a value that is not: a limit out of range, an unknown state, a cursor that this WFM did not issue, issued for other parameters or no longer knows. A script whose cursor is refused starts again at the first page. */
        InvalidQuery: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No client of this WFM has the id in the path. */
        ManagedClientNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the WFM takes. Nothing was changed. */
        OperatorContentTooLarge: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The WFM failed. The request may be repeated after a while, with growing waits: every operation can be, without doing anything twice. */
        OperatorInternalServerError: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RecommendedRetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing or is not JSON. Nothing was changed. */
        OperatorInvalidRequest: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path exists, but not with this method. */
        OperatorMethodNotAllowed: {
            headers: {
                Date: components["headers"]["Date"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is served at this path. */
        OperatorNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is JSON, but a member is missing, unknown or out of range. Nothing was changed. `errors` names the members; an empty `field` means the body as a whole. */
        OperatorSemanticError: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The WFM is overloaded, or is starting or stopping. The maintenance mode is not the reason: it closes the device interface only. The caller waits as Retry-After says, then longer each time. */
        OperatorServiceUnavailable: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description More requests come, or more of them carry a wrong token, than the WFM takes. The caller waits as Retry-After says, then longer each time. */
        OperatorTooManyRequests: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The bearer token is missing, malformed or wrong. Nothing was looked at or changed; repeating the request with the same token does not help. */
        OperatorUnauthorized: {
            headers: {
                Date: components["headers"]["Date"];
                "WWW-Authenticate": components["headers"]["BearerChallenge"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has a Content-Type other than the one this operation takes. A body without Content-Type is read as that one. */
        OperatorUnsupportedMediaType: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client is in a state from which this action does not lead anywhere. Nothing was changed. `detail` names the state, and the action that would fit where there is one. */
        TransitionConflict: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing, is not UTF-8, or is not exactly one YAML 1.2 document: broken syntax, a key twice in one mapping, a custom tag, or aliases that expand without measure. Nothing was changed. */
        UnreadableDeployment: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing, or its content coding cannot be undone, so not even the first line could be read. Later faults are told in their line. */
        UnreadableStream: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Only reports about this deployment, which need not be assigned any more. All when absent.
         * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
         */
        DeploymentFilter: components["schemas"]["DeploymentId"];
        /**
         * @description The deployment in question.
         * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
         */
        DeploymentId: components["schemas"]["DeploymentId"];
        /**
         * @description How many entries a page holds at most.
         * @example 100
         */
        Limit: number;
        /**
         * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
         * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
         */
        ManagedClientId: components["schemas"]["ClientId"];
        /**
         * @description The `nextCursor` of the page before. The first page when absent. The other parameters are the same as for the first page, except `limit`.
         * @example MTAw
         */
        PageCursor: components["schemas"]["Cursor"];
        /**
         * @description Only clients in this state. All when absent.
         * @example pending
         */
        StateFilter: components["schemas"]["ClientState"];
    };
    requestBodies: never;
    headers: {
        /**
         * @description The methods this path does answer (RFC 9110 section 10.2.1).
         * @example GET, HEAD
         */
        Allow: string;
        /**
         * @description How to prove who is asking (RFC 6750 section 3): `Bearer`, and with a token that is not valid also `error="invalid_token"`.
         * @example Bearer error="invalid_token"
         */
        BearerChallenge: string;
        /**
         * @description When the answer was made (RFC 9110 section 6.6.1). A device whose clock is wrong reads it after a 401 and signs once more with the corrected time.
         * @example Thu, 01 Jan 2026 00:00:00 GMT
         */
        Date: string;
        /**
         * @description How long to wait, in seconds or as an HTTP date (RFC 9110 section 10.2.3). Recommended with 500. When it is there, the client waits that long.
         * @example 5
         */
        RecommendedRetryAfter: string;
        /**
         * @description How long to wait, in seconds or as an HTTP date (RFC 9110 section 10.2.3). The client sends nothing of the kind before that time has passed. It outranks `retryAfterSeconds` in the body.
         * @example 120
         */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listClients: {
        parameters: {
            query?: {
                /**
                 * @description Only clients in this state. All when absent.
                 * @example pending
                 */
                state?: components["parameters"]["StateFilter"];
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The `nextCursor` of the page before. The first page when absent. The other parameters are the same as for the first page, except `limit`.
                 * @example MTAw
                 */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of clients. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    registerClients: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The certificates, 1 to 1000. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBatch"];
            };
        };
        responses: {
            /** @description What became of each item, in the order of the items. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationResults"];
                };
            };
            400: components["responses"]["OperatorInvalidRequest"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            422: components["responses"]["OperatorSemanticError"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    registerClientsFromStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The certificates, one on each line. */
        requestBody: {
            content: {
                "application/x-ndjson": components["schemas"]["RegistrationLines"];
            };
        };
        responses: {
            /** @description What became of each line, in the order of the lines. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["RegistrationResultLines"];
                };
            };
            400: components["responses"]["UnreadableStream"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    approveClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    rejectClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    revokeClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    readmitClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            409: components["responses"]["TransitionConflict"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    listCapabilities: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The devices of the client. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceReports"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    listDeploymentStatuses: {
        parameters: {
            query?: {
                /**
                 * @description Only reports about this deployment, which need not be assigned any more. All when absent.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId?: components["parameters"]["DeploymentFilter"];
                /**
                 * @description How many entries a page holds at most.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The `nextCursor` of the page before. The first page when absent. The other parameters are the same as for the first page, except `limit`.
                 * @example MTAw
                 */
                cursor?: components["parameters"]["PageCursor"];
            };
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of reports. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusPage"];
                };
            };
            400: components["responses"]["InvalidQuery"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    listDeployments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The desired state of the client. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesiredState"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    putDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** @description The deployment document. */
        requestBody: {
            content: {
                "application/yaml": components["schemas"]["DeploymentDocumentText"];
            };
        };
        responses: {
            /** @description The deployment was assigned before; it has this content now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentAssignment"];
                };
            };
            /** @description The deployment is assigned. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeploymentAssignment"];
                };
            };
            400: components["responses"]["UnreadableDeployment"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["ManagedClientNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            422: components["responses"]["InvalidDeployment"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    deleteDeployment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client in question, whatever its state. An id that is not of the right form is an unknown one.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ManagedClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deployment is no longer assigned. */
            204: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["AssignedDeploymentNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    getMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The maintenance mode. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
    setMaintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The mode to set. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["Maintenance"];
            };
        };
        responses: {
            /** @description The mode as it is now. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Maintenance"];
                };
            };
            400: components["responses"]["OperatorInvalidRequest"];
            401: components["responses"]["OperatorUnauthorized"];
            404: components["responses"]["OperatorNotFound"];
            405: components["responses"]["OperatorMethodNotAllowed"];
            413: components["responses"]["OperatorContentTooLarge"];
            415: components["responses"]["OperatorUnsupportedMediaType"];
            422: components["responses"]["OperatorSemanticError"];
            429: components["responses"]["OperatorTooManyRequests"];
            500: components["responses"]["OperatorInternalServerError"];
            503: components["responses"]["OperatorServiceUnavailable"];
        };
    };
}

export type AcceptedRegistration = components['schemas']['AcceptedRegistration'];

export type AssignedDeployment = components['schemas']['AssignedDeployment'];

export type Certificate = components['schemas']['Certificate'];

export type CertificateFingerprint = components['schemas']['CertificateFingerprint'];

export type CertificateKind = components['schemas']['CertificateKind'];

export type Client = components['schemas']['Client'];

export type ClientId = components['schemas']['ClientId'];

export type ClientPage = components['schemas']['ClientPage'];

export type ClientRegistration = components['schemas']['ClientRegistration'];

export type ClientState = components['schemas']['ClientState'];

export type CommunicationInterface = components['schemas']['CommunicationInterface'];

export type CommunicationInterfaceType = components['schemas']['CommunicationInterfaceType'];

export type ComponentProperties = components['schemas']['ComponentProperties'];

export type ComponentStatus = components['schemas']['ComponentStatus'];

export type Cpu = components['schemas']['Cpu'];

export type Cursor = components['schemas']['Cursor'];

export type DeploymentAssignment = components['schemas']['DeploymentAssignment'];

export type DeploymentComponent = components['schemas']['DeploymentComponent'];

export type DeploymentDocument = components['schemas']['DeploymentDocument'];

export type DeploymentDocumentText = components['schemas']['DeploymentDocumentText'];

export type DeploymentId = components['schemas']['DeploymentId'];

export type DeploymentMetadata = components['schemas']['DeploymentMetadata'];

export type DeploymentParameter = components['schemas']['DeploymentParameter'];

export type DeploymentProfile = components['schemas']['DeploymentProfile'];

export type DeploymentSpec = components['schemas']['DeploymentSpec'];

export type DeploymentState = components['schemas']['DeploymentState'];

export type DeploymentStatusManifest = components['schemas']['DeploymentStatusManifest'];

export type DeploymentType = components['schemas']['DeploymentType'];

export type DesiredState = components['schemas']['DesiredState'];

export type DeviceCapabilitiesManifest = components['schemas']['DeviceCapabilitiesManifest'];

export type DeviceId = components['schemas']['DeviceId'];

export type DeviceProperties = components['schemas']['DeviceProperties'];

export type DeviceReport = components['schemas']['DeviceReport'];

export type DeviceReports = components['schemas']['DeviceReports'];

export type Digest = components['schemas']['Digest'];

export type DistinguishedName = components['schemas']['DistinguishedName'];

export type Extension = components['schemas']['Extension'];

export type FieldError = components['schemas']['FieldError'];

export type KeyId = components['schemas']['KeyId'];

export type Label = components['schemas']['Label'];

export type Maintenance = components['schemas']['Maintenance'];

export type ManifestVersion = components['schemas']['ManifestVersion'];

export type NoStatusError = components['schemas']['NoStatusError'];

export type OverallStatus = components['schemas']['OverallStatus'];

export type ParameterTarget = components['schemas']['ParameterTarget'];

export type Peripheral = components['schemas']['Peripheral'];

export type Problem = components['schemas']['Problem'];

export type RefusedRegistration = components['schemas']['RefusedRegistration'];

export type RegistrationBatch = components['schemas']['RegistrationBatch'];

export type RegistrationIndex = components['schemas']['RegistrationIndex'];

export type RegistrationLines = components['schemas']['RegistrationLines'];

export type RegistrationResult = components['schemas']['RegistrationResult'];

export type RegistrationResultLines = components['schemas']['RegistrationResultLines'];

export type RegistrationResults = components['schemas']['RegistrationResults'];

export type Runtime = components['schemas']['Runtime'];

export type SizeBytes = components['schemas']['SizeBytes'];

export type StatusError = components['schemas']['StatusError'];

export type StatusPage = components['schemas']['StatusPage'];

export type StatusRecord = components['schemas']['StatusRecord'];

export type StatusSequence = components['schemas']['StatusSequence'];

export type TargetExpression = components['schemas']['TargetExpression'];

export type Timestamp = components['schemas']['Timestamp'];
