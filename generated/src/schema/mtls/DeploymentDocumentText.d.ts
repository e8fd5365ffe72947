// Made by "npm run generate" from spec/openapi/schemas/mtls/DeploymentDocumentText.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';

/**
 * Deployment document as text
 * Format: binary
 * @description The octets of a deployment document. They are YAML; what they say once parsed is described by DeploymentDocument. Because the digest is over the octets, the text is passed on as it is.
 * @example id: d2b8a6c3-1e47-4f6c-8b1d-0a9e5c7f3b22
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
export type DeploymentDocumentText = Uint8Array;

/** Tells whether a value is a {@link DeploymentDocumentText}, and turns its 64-bit integers into bigint. */
export declare const validateDeploymentDocumentText: Validator<DeploymentDocumentText>;
