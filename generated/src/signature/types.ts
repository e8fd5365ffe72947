// Made by "npm run generate" from spec/openapi/signature.yaml. Do not edit: change the source and run the command again.

export interface paths {
    "/api/v1/onboarding/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the root CA certificate
         * @description Hands out the root CA certificate to which the WFM's TLS server certificate chains. The only operation without a signature, since a client asks before anybody knows it. What arrives over a channel that is not trusted yet proves nothing: use it only over a channel that is trusted already, or compare it with a fingerprint obtained elsewhere. Provisioning the certificate together with the WFM's URL is the safer way.
         */
        get: operations["getRootCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Introduce a client to the WFM
         * @description A client that has no clientId yet sends its certificate, in a request signed with the certificate's own key. The WFM checks whether it trusts the certificate, by its issuer, because the operator registered it, or because somebody approves it now, and assigns a clientId. Sending the same certificate again does not make a second client: the known clientId comes back with 200, so a client that lost the first answer recovers. A client that gets 403 may be waiting for approval; it asks again at its normal poll rate. Afterwards the client reports its capabilities.
         */
        post: operations["onboardClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}/capabilities/{deviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Replace the report of a device
         * @description Sent after every change of a reported fact. The new document replaces the old one completely, and creates it when there was none. `properties.id` equals the device id in the path.
         */
        put: operations["replaceDeviceCapabilities"];
        /**
         * Report a device for the first time
         * @description Tells the WFM what a device is and what it offers. With the first report onboarding is complete. `properties.id` equals the device id in the path. A gateway is reported before its children, each child in a request of its own under `gateway/child`. Reporting a device again this way replaces the document. The id names only its last segment: reporting `a/b` does not create `a`.
         */
        post: operations["createDeviceCapabilities"];
        /**
         * Withdraw a device
         * @description Removes the report of a device that is gone, for example of a child that was taken off its gateway. Deleting a gateway removes its children too. Deployments of a removed device leave the manifest.
         */
        delete: operations["deleteDeviceCapabilities"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /**
         * Poll the desired state
         * @description The list of everything the client is meant to run. Clients poll it with the ETag of the last manifest they carried out; 304 means nothing to do. A new manifest is accepted only when its version is strictly greater than the stored one, every digest is well formed and every URL is on the WFM's own origin. Version and ETag are stored, durably, once the new state is reached. A client without any deployment gets version 1 with `bundle` null.
         */
        get: operations["getStateManifest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}/deployments/{deploymentId}/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        /**
         * Fetch one deployment document
         * @description One deployment document, addressed by its content: the same URL always gives the same octets, and a change gets a new URL. The client hashes the octets and uses them only when the digest is right; its `id` equals the deploymentId. The Accept header plays no part here. 404 only says that this content is not available, never that the workload should go; poll the manifest again.
         */
        get: operations["getDeployment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}/bundles/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        /**
         * Fetch all deployment documents at once
         * @description The archive that the manifest refers to, best for a first synchronisation or many changes. The client checks the digest of the archive, refuses unsafe entries and files that no entry of the manifest lists, and then checks the digest of each document. An empty archive is never served.
         */
        get: operations["getBundle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/clients/{clientId}/deployments/{deploymentId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report how far a deployment is
         * @description Sent on every change of the overall state or of a component, in order for each deployment; after an outage only the latest state. `deploymentId` equals the one in the path; `deviceId` names the child when a gateway reports for it, after it has chosen one. The overall state is the most severe state among the components. The WFM accepts states in any order and repeats, and reports for a deployment that has left the manifest, since removal is reported too.
         */
        post: operations["reportDeploymentStatus"];
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
         * Bundle
         * Format: binary
         * @description A gzip-compressed tar archive whose root holds one YAML file for every deployment of the manifest, and nothing else. File names carry no meaning: write `<deploymentId>.yaml`, and find a document by its `id` and digest. Refuse entries with absolute paths, `..`, links or special types.
         * @example (octets of a gzip-compressed tar archive)
         */
        Bundle: Uint8Array;
        /**
         * Bundle reference
         * @description Where the archive with all deployment documents of the manifest is, and what its octets hash to.
         * @example {
         *       "mediaType": "application/vnd.margo.bundle.v1+tar+gzip",
         *       "digest": "sha256:22e43780460d55abc5373cc4d9b83f1804e74d1c19ee4ce3427ed4a88028fab8",
         *       "sizeBytes": 659,
         *       "url": "/api/v1/clients/5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58/bundles/sha256:22e43780460d55abc5373cc4d9b83f1804e74d1c19ee4ce3427ed4a88028fab8"
         *     }
         */
        BundleReference: {
            /**
             * @description Media type of the archive.
             * @constant
             */
            mediaType: "application/vnd.margo.bundle.v1+tar+gzip";
            digest: components["schemas"]["Digest"];
            sizeBytes?: components["schemas"]["SizeBytes"];
            /**
             * Format: uri-reference
             * @description Absolute path of the archive on the WFM's own origin, its base path included; it ends in the digest. Clients resolve it against the WFM's root URL and refuse any other origin.
             */
            url: string;
        };
        /**
         * Certificate as text
         * @description One X.509 certificate (RFC 5280): the standard base64 (RFC 4648 section 4) of its DER octets, padded, without line breaks. Writers send exactly this form. Readers also take base64 of a PEM block and a bare PEM block, since both are met in the field.
         * @example MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA==
         */
        Certificate: string;
        /**
         * Client id
         * @description Name the WFM gave to one client at onboarding. RFC 3986 unreserved characters only. Servers issue a lowercase UUID version 4; clients keep whatever they were given and never read a meaning into it.
         * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
         */
        ClientId: string;
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
         * Deployment reference
         * @description One deployment of the manifest. A new digest under the same id means changed content.
         * @example {
         *       "deploymentId": "7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11",
         *       "digest": "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d",
         *       "sizeBytes": 957,
         *       "url": "/api/v1/clients/5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58/deployments/7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11/sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d"
         *     }
         */
        DeploymentReference: {
            deploymentId: components["schemas"]["DeploymentId"];
            digest: components["schemas"]["Digest"];
            sizeBytes?: components["schemas"]["SizeBytes"];
            /**
             * Format: uri-reference
             * @description Absolute path of the deployment document on the WFM's own origin, its base path included; it ends in the digest. Clients resolve it against the WFM's root URL and refuse any other origin.
             */
            url: string;
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
         * Artifact digest
         * @description SHA-256 over the exact octets of an artifact, written `sha256:` and 64 lowercase hexadecimal digits. The octets are those of the 200 answer after any HTTP content coding is undone; nothing is re-serialised first. The same text stands in the manifest, in the URL and, between double quotes, in the ETag. Not to be confused with the Content-Digest header, which is base64 and protects one message.
         * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
         */
        Digest: string;
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
         * Onboarding request
         * @description How a client introduces itself: the certificate whose private key will sign all its requests. The request is itself signed with that key, which proves that the sender holds it.
         * @example {
         *       "apiVersion": "onboarding.margo.org/v1alpha1",
         *       "kind": "OnboardingRequest",
         *       "certificate": "MIIB7zCCAZagAwIBAgIUQgj/GOnl6eyFUEleFdvgwayxmH8wCgYIKoZIzj0EAwIwRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MB4XDTI2MTEyMjAzMTQwN1oXDTM2MTExOTAzMTQwN1owRzEbMBkGA1UECgwSS2VzdHJlbCBBdXRvbWF0aW9uMQ8wDQYDVQQDDAZLWC00NDAxFzAVBgNVBAUTDktBLTIwMjYtMDA0MTE3MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEN0drUwBIZ/Q+SrM8jZRrP9Y5V0jHUJj2Hv8tZL5Nrfqo9ZLtbTF0k47OoocMn6WTIsHeue/H0Lb10lCtrhe13KNgMF4wHQYDVR0OBBYEFFybH3TJ+t69zzoFspRbX0+vNASBMB8GA1UdIwQYMBaAFFybH3TJ+t69zzoFspRbX0+vNASBMAwGA1UdEwEB/wQCMAAwDgYDVR0PAQH/BAQDAgeAMAoGCCqGSM49BAMCA0cAMEQCIFyT6ahtN5Dw7/jc2ICPeUC1YPU3wLKBETbmTug0U7boAiAdxQPzVbawOadi/V3QF2iSG5Qesp1DoM+k7xEON/dmmA=="
         *     }
         */
        OnboardingRequest: {
            /**
             * @description Version of this document's form.
             * @example onboarding.margo.org/v1alpha1
             */
            apiVersion: string;
            /**
             * @description Always `OnboardingRequest`.
             * @constant
             */
            kind: "OnboardingRequest";
            certificate: components["schemas"]["Certificate"];
        };
        /**
         * Onboarding result
         * @description The name under which the WFM now knows the client. The client stores it durably and puts it, as it is, into every later path.
         * @example {
         *       "clientId": "5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58"
         *     }
         */
        OnboardingResult: {
            clientId: components["schemas"]["ClientId"];
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
         * Root certificate
         * @description The root CA certificate to which the WFM's TLS server certificate chains.
         * @example {
         *       "certificate": "MIIB0TCCAXegAwIBAgIUGCdYoD6w1+U0qQFyWYxhFEQ2gxEwCgYIKoZIzj0EAwIwNjEcMBoGA1UECgwTQnJpZ2h0d2F0ZXIgUGxhbnQgNzEWMBQGA1UEAwwNV0ZNIFJvb3QgMjAyNjAeFw0yNjExMjIwMzE0MDdaFw0zNjExMTkwMzE0MDdaMDYxHDAaBgNVBAoME0JyaWdodHdhdGVyIFBsYW50IDcxFjAUBgNVBAMMDVdGTSBSb290IDIwMjYwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASdCJ6hzAImqi54h3NCYEsQQb3qipfuXPiUjhR5GmLSiouoMtx+OAMyYoAxK/mebxKnB22x3/VzLdLRcevfQykno2MwYTAdBgNVHQ4EFgQUTNnX6+r91Zcdo6Q7PsNYsGqDDYswHwYDVR0jBBgwFoAUTNnX6+r91Zcdo6Q7PsNYsGqDDYswDwYDVR0TAQH/BAUwAwEB/zAOBgNVHQ8BAf8EBAMCAQYwCgYIKoZIzj0EAwIDSAAwRQIhANOQE6HbvIKoNniuTRGUrhfQI02UOHsTBFTJaUEQqSTgAiByeay+28kI8LzC93/TWuCMhwGo/+ZFck5Fww700ReNMw=="
         *     }
         */
        RootCertificate: {
            certificate: components["schemas"]["Certificate"];
        };
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
         * State manifest
         * @description Everything a client is meant to run, on all its devices, at one moment. Each deploymentId stands in it at most once. Servers serialise it deterministically (RFC 8785 is a good choice) so that the same state always gives the same octets and the same ETag. Readers ignore members they do not know.
         * @example {
         *       "manifestVersion": 1,
         *       "bundle": null,
         *       "deployments": []
         *     }
         */
        StateManifest: {
            manifestVersion: components["schemas"]["ManifestVersion"];
            /** @description The archive of all deployment documents of this manifest. Always present; `null` exactly when `deployments` is empty. */
            bundle: components["schemas"]["BundleReference"] | null;
            /** @description Every workload assigned to the client. An id that is no longer listed is to be removed from the device. */
            deployments: components["schemas"]["DeploymentReference"][];
        };
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
         * Target expression
         * @description Where a deployment goes: a full device id for directed placement, or a gateway's id followed by `/*` when the gateway is to choose one of its children.
         * @example bw-line3-edge07
         * @example bw-gw-02/*
         */
        TargetExpression: string;
    };
    responses: {
        /** @description The certificate belongs to a client that is onboarded already, and this server does not give its id away again. Servers should answer 200 with the known clientId instead; clients cope with both. */
        AlreadyOnboarded: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or the deployment was never assigned to this client (`about:blank`). A deployment that has left the manifest is still known. */
        AssignmentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or the server holds no bundle with this digest for this client (`invalid-bundle`). */
        BundleNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The signature is right, but the certificate behind it is not or no longer trusted, or the operator declined the client or has not approved it yet. A client that waits for approval at onboarding asks again at its normal poll rate. */
        CertificateNotTrusted: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId in the path is unknown. */
        ClientNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than the server accepts. */
        ContentTooLarge: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or the server does not hold exactly this content of this deployment for this client (`deployment-not-found`), a malformed digest included. It never means that the workload should be removed. */
        DeploymentNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or this client never reported the device (`device-not- found`). */
        DeviceNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The clientId is unknown (`invalid-client`), or the report is about a child whose gateway, the first segment of the device id, was not reported by this client before (`gateway-not-found`). The client then reports the gateway and, after it, the child again. */
        GatewayNotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server failed. The request may be repeated after a while, with growing waits. */
        InternalServerError: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RecommendedRetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The digest in the path is malformed. Servers may answer 404 instead. */
        InvalidBundleDigest: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body cannot be read or lacks a member (`invalid-request`), its Content-Digest is missing, malformed or wrong (`invalid-digest-header`), or the certificate cannot be used: it does not decode, is not an X.509 certificate after RFC 5280, or its key is too weak or of an unknown kind (`invalid-certificate- format`). */
        InvalidOnboarding: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is missing, is not JSON or is not an object (`invalid-request`), or its Content-Digest is missing, malformed or wrong (`invalid-digest-header`). Nothing was changed. */
        InvalidRequest: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path exists, but not with this method. */
        MethodNotAllowed: {
            headers: {
                Date: components["headers"]["Date"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The Accept header names only types in which the manifest is not to be had. */
        NotAcceptable: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nothing is served at this path. */
        NotFound: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is JSON, but its content is wrong: a member is missing, unknown or of the wrong kind, a value is not among those allowed, or an id differs from the one in the path. `errors` names the members. */
        SemanticError: {
            headers: {
                Date: components["headers"]["Date"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is down for maintenance or overloaded. The client waits as Retry-After says, then longer each time. */
        ServiceUnavailable: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The signature is missing, malformed, wrong, does not cover what it has to, or its time is outside the window. The request was not processed, and the server closes the connection. A client whose clock may be wrong signs once more with the time from the Date header; otherwise repeating does not help. */
        SignatureVerificationFailed: {
            headers: {
                Date: components["headers"]["Date"];
                "WWW-Authenticate": components["headers"]["WWWAuthenticate"];
                "Accept-Signature": components["headers"]["AcceptSignature"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The client sends more requests than the server wants. It waits as Retry-After says, then longer each time. */
        TooManyRequests: {
            headers: {
                Date: components["headers"]["Date"];
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body has a Content-Type other than `application/json`. A body without Content-Type is read as JSON. */
        UnsupportedMediaType: {
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
         * @description Content codings the client can undo. The server may use one of them; digests and ETags always refer to the decoded octets.
         * @example gzip, identity
         */
        AcceptEncoding: string;
        /**
         * @description Media types the client can read. Clients send `application/vnd.margo.manifest.v1+json`. Without the header, and with `*\/*` or `application/*`, the manifest comes in that type; when only other types are named the answer is 406.
         * @example application/vnd.margo.manifest.v1+json
         */
        AcceptManifest: string;
        /**
         * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
         * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
         */
        ClientId: components["schemas"]["ClientId"];
        /**
         * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
         * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
         */
        ContentDigest: string;
        /**
         * @description The deployment in question.
         * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
         */
        DeploymentId: components["schemas"]["DeploymentId"];
        /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
        DeviceId: components["schemas"]["DeviceId"];
        /**
         * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
         * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
         */
        Digest: components["schemas"]["Digest"];
        /**
         * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the answer is 304 without a body.
         * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
         */
        IfNoneMatch: string;
        /**
         * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
         * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
         */
        Signature: string;
        /**
         * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
         * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
         */
        SignatureInput: string;
        /**
         * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
         * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
         */
        SignatureInputWithoutBody: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The signature the server wants to see (RFC 9421 section 5.1): label, covered components and parameters.
         * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created;keyid;alg
         */
        AcceptSignature: string;
        /**
         * @description The methods this path does answer (RFC 9110 section 10.2.1).
         * @example GET, HEAD
         */
        Allow: string;
        /**
         * @description An artifact under its digest never changes, so it should be kept for good: `public, max-age=31536000, immutable`.
         * @example public, max-age=31536000, immutable
         */
        ArtifactCacheControl: string;
        /**
         * @description Strong validator of the artifact, the digest of its URL between double quotes.
         * @example "sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d"
         */
        ArtifactETag: string;
        /**
         * @description When the answer was made (RFC 9110 section 6.6.1). A device whose clock is wrong reads it after a 401 and signs once more with the corrected time.
         * @example Thu, 01 Jan 2026 00:00:00 GMT
         */
        Date: string;
        /**
         * @description How long the manifest may be reused without asking: not at all or very short. Never `immutable`, no `max-age` above 60 seconds. `no-cache` is a good value: keep it, but ask before using it.
         * @example no-cache
         */
        ManifestCacheControl: string;
        /**
         * @description Strong validator of the manifest: the SHA-256 of exactly these JSON octets, as an artifact digest between double quotes. Never weak, and unrelated to the digests of bundle and documents.
         * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
         */
        ManifestETag: string;
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
        /**
         * @description Request headers on which the answer depends. Should be `Accept-Encoding` on every answer of a resource that the server may send with a content coding.
         * @example Accept-Encoding
         */
        Vary: string;
        /**
         * @description How to prove who is asking (RFC 9110 section 11.6.1, which requires it on 401). The value is `Signature`; there is no registered scheme with parameters.
         * @example Signature
         */
        WWWAuthenticate: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getRootCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The root CA certificate. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RootCertificate"];
                };
            };
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    onboardClient: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The certificate of the client. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnboardingRequest"];
            };
        };
        responses: {
            /** @description The certificate is known; here is the id its client already has. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingResult"];
                };
            };
            /** @description The client is accepted; here is its id. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnboardingResult"];
                };
            };
            400: components["responses"]["InvalidOnboarding"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            409: components["responses"]["AlreadyOnboarded"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    replaceDeviceCapabilities: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /** @description Everything the device is and offers. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceCapabilitiesManifest"];
            };
        };
        responses: {
            /** @description The report is stored. Servers answer 201; clients accept 200 as well. No body. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The report is stored. No body. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["GatewayNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SemanticError"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    createDeviceCapabilities: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        /** @description Everything the device is and offers. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceCapabilitiesManifest"];
            };
        };
        responses: {
            /** @description The report is stored. No body. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["GatewayNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SemanticError"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    deleteDeviceCapabilities: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /** @description The device in question. It may hold `/`, which is sent as it is and not percent-encoded, so this parameter covers the whole rest of the path: servers need a catch-all route here. `%2F` is read like `/`. An id with a segment `.` or `..` is refused. */
                deviceId: components["parameters"]["DeviceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report is removed. */
            204: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["DeviceNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getStateManifest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Media types the client can read. Clients send `application/vnd.margo.manifest.v1+json`. Without the header, and with `*\/*` or `application/*`, the manifest comes in that type; when only other types are named the answer is 406.
                 * @example application/vnd.margo.manifest.v1+json
                 */
                Accept?: components["parameters"]["AcceptManifest"];
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the answer is 304 without a body.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The current manifest. */
            200: {
                headers: {
                    ETag: components["headers"]["ManifestETag"];
                    "Cache-Control": components["headers"]["ManifestCacheControl"];
                    Vary: components["headers"]["Vary"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.margo.manifest.v1+json": components["schemas"]["StateManifest"];
                };
            };
            /** @description The manifest is still the one the client holds. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ManifestETag"];
                    "Cache-Control": components["headers"]["ManifestCacheControl"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["ClientNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getDeployment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the answer is 304 without a body.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Content codings the client can undo. The server may use one of them; digests and ETags always refer to the decoded octets.
                 * @example gzip, identity
                 */
                "Accept-Encoding"?: components["parameters"]["AcceptEncoding"];
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document, octet for octet as it was written. */
            200: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Vary: components["headers"]["Vary"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/yaml": components["schemas"]["DeploymentDocumentText"];
                };
            };
            /** @description The client holds this content already. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["DeploymentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    getBundle: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description ETags the client already holds (RFC 9110 section 13.1.2): one, a list, or `*`. When the current one is among them the answer is 304 without a body.
                 * @example "sha256:3de35db050eafa3d8be559a8642c02dedc62824df44dfafac4a56336bc988f59"
                 */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Content codings the client can undo. The server may use one of them; digests and ETags always refer to the decoded octets.
                 * @example gzip, identity
                 */
                "Accept-Encoding"?: components["parameters"]["AcceptEncoding"];
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`; there is no body, so there is no `"content-digest"`. More components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended.
                 * @example sig1=("@method" "@target-uri" "@authority");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInputWithoutBody"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /**
                 * @description Digest of exactly the content wanted, as the manifest lists it. The colon is not percent-encoded.
                 * @example sha256:32baaad6a2a05438b5b587cd1b2147a70ae28a6d8d7abd32886447a8a22f6b2d
                 */
                digest: components["parameters"]["Digest"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The archive. */
            200: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Vary: components["headers"]["Vary"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.margo.bundle.v1+tar+gzip": components["schemas"]["Bundle"];
                };
            };
            /** @description The client holds this content already. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ArtifactETag"];
                    "Cache-Control": components["headers"]["ArtifactCacheControl"];
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidBundleDigest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["BundleNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    reportDeploymentStatus: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description What the signature covers and how it was made (RFC 9421 section 4.1). Covered are at least `"@method"` and `"@target-uri"`, with a body also `"content-digest"`; more components are fine, and `"@authority"` is recommended. `created` is the time of signing in UNIX seconds, neither more than 300 seconds old nor more than 60 seconds ahead. `keyid` is the lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo; servers never choose the key by it. `alg` is recommended. With a deterministic algorithm (RSA v1.5, Ed25519) a `nonce` keeps two equal requests of one second apart.
                 * @example sig1=("@method" "@target-uri" "@authority" "content-digest");created=1767225600;keyid="d2e50020900ecff4593aebc483f4bb3e51cdc8721661adc0c74d55c612cc93b7";alg="ecdsa-p256-sha256"
                 */
                "Signature-Input": components["parameters"]["SignatureInput"];
                /**
                 * @description The signature over the signature base (RFC 9421 section 4.2), base64 between colons, under the label used in Signature-Input. Algorithms: `ecdsa-p256-sha256` and `ecdsa-p384-sha384` (r and s of fixed length one after the other, never DER), `rsa-v1_5-sha256`, and `rsa-pss-sha256` (MGF1 with SHA-256, salt of 32 octets). Servers verify all four; a client needs one. The key is that of the certificate stored for the clientId in the path.
                 * @example sig1=:SdlzNDrdj1eBoPsZdqlRqyrT6SeWQ2YuoTX8mhcKw/XrQ3+7b54C1nWpvm3Lr+ne/toUCSHUQllpBpgBH/HHYw==:
                 */
                Signature: components["parameters"]["Signature"];
                /**
                 * @description Digest of the body octets as they are sent (RFC 9530): `sha-256=:` base64 of the SHA-256 `:`. Nothing is encoded before hashing. It stands among the covered components of the signature, so the body cannot be exchanged.
                 * @example sha-256=:uqypPH2WuzeQFryyAMLp5UAoSqPR3MA5jfxp7SixNFU=:
                 */
                "Content-Digest": components["parameters"]["ContentDigest"];
            };
            path: {
                /**
                 * @description The id the WFM assigned at onboarding. It selects the certificate against which the signature is checked.
                 * @example 5b8e7a34-91c2-4d6f-a3e0-2f7c1d9b6e58
                 */
                clientId: components["parameters"]["ClientId"];
                /**
                 * @description The deployment in question.
                 * @example 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11
                 */
                deploymentId: components["parameters"]["DeploymentId"];
            };
            cookie?: never;
        };
        /** @description State of the deployment and of each of its components. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeploymentStatusManifest"];
            };
        };
        responses: {
            /** @description A later report is recorded. No body. */
            200: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The first report for this deployment and device is recorded. No body. */
            201: {
                headers: {
                    Date: components["headers"]["Date"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["InvalidRequest"];
            401: components["responses"]["SignatureVerificationFailed"];
            403: components["responses"]["CertificateNotTrusted"];
            404: components["responses"]["AssignmentNotFound"];
            405: components["responses"]["MethodNotAllowed"];
            413: components["responses"]["ContentTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["SemanticError"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalServerError"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}

export type Bundle = components['schemas']['Bundle'];

export type BundleReference = components['schemas']['BundleReference'];

export type Certificate = components['schemas']['Certificate'];

export type ClientId = components['schemas']['ClientId'];

export type CommunicationInterface = components['schemas']['CommunicationInterface'];

export type CommunicationInterfaceType = components['schemas']['CommunicationInterfaceType'];

export type ComponentProperties = components['schemas']['ComponentProperties'];

export type ComponentStatus = components['schemas']['ComponentStatus'];

export type Cpu = components['schemas']['Cpu'];

export type DeploymentComponent = components['schemas']['DeploymentComponent'];

export type DeploymentDocument = components['schemas']['DeploymentDocument'];

export type DeploymentDocumentText = components['schemas']['DeploymentDocumentText'];

export type DeploymentId = components['schemas']['DeploymentId'];

export type DeploymentMetadata = components['schemas']['DeploymentMetadata'];

export type DeploymentParameter = components['schemas']['DeploymentParameter'];

export type DeploymentProfile = components['schemas']['DeploymentProfile'];

export type DeploymentReference = components['schemas']['DeploymentReference'];

export type DeploymentSpec = components['schemas']['DeploymentSpec'];

export type DeploymentState = components['schemas']['DeploymentState'];

export type DeploymentStatusManifest = components['schemas']['DeploymentStatusManifest'];

export type DeploymentType = components['schemas']['DeploymentType'];

export type DeviceCapabilitiesManifest = components['schemas']['DeviceCapabilitiesManifest'];

export type DeviceId = components['schemas']['DeviceId'];

export type DeviceProperties = components['schemas']['DeviceProperties'];

export type Digest = components['schemas']['Digest'];

export type Extension = components['schemas']['Extension'];

export type FieldError = components['schemas']['FieldError'];

export type ManifestVersion = components['schemas']['ManifestVersion'];

export type NoStatusError = components['schemas']['NoStatusError'];

export type OnboardingRequest = components['schemas']['OnboardingRequest'];

export type OnboardingResult = components['schemas']['OnboardingResult'];

export type OverallStatus = components['schemas']['OverallStatus'];

export type ParameterTarget = components['schemas']['ParameterTarget'];

export type Peripheral = components['schemas']['Peripheral'];

export type Problem = components['schemas']['Problem'];

export type RootCertificate = components['schemas']['RootCertificate'];

export type Runtime = components['schemas']['Runtime'];

export type SizeBytes = components['schemas']['SizeBytes'];

export type StateManifest = components['schemas']['StateManifest'];

export type StatusError = components['schemas']['StatusError'];

export type TargetExpression = components['schemas']['TargetExpression'];
