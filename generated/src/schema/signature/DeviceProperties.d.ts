// Made by "npm run generate" from spec/openapi/schemas/signature/DeviceProperties.yaml. Do not edit: change the source and run the command again.

import type { Validator } from '../../validator.js';
import type { CommunicationInterface } from '../capabilities/CommunicationInterface.js';
import type { Cpu } from '../capabilities/Cpu.js';
import type { DeploymentType } from './DeploymentType.js';
import type { DeviceId } from '../identifiers/DeviceId.js';
import type { Peripheral } from '../capabilities/Peripheral.js';
import type { Runtime } from './Runtime.js';

/**
 * Device properties
 * @description Identity of the device and, if it hosts workloads, the share of its resources reserved for them. A device that reports any of the members from `cpus` on is a hosting device and then reports all of them, with `otelCollector` true. A gateway that hosts nothing itself leaves them all out; empty arrays do not stand for that. The schema asks for none of these members: whether a WFM refuses a hosting device that leaves some of them out is left open (erratum R-14).
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
export type DeviceProperties = {
    id: DeviceId;
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
    cpus?: Cpu[];
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
    peripherals?: Peripheral[];
    /** @description Ways in which workloads can reach the outside. May be empty. */
    interfaces?: CommunicationInterface[];
    /** @description Whether an OpenTelemetry collector runs on the device. True on every hosting device. */
    otelCollector?: boolean;
    /** @description Kinds of workload the device can run, at least one. */
    supportedRuntimes?: Runtime[];
    /** @description Packagings the device can deploy, at least one. `helm` means a Kubernetes platform with Helm 3 or 4 and charts of API version v2; `compose` means Docker or Podman with Compose applications. */
    supportedDeploymentTypes?: DeploymentType[];
};

/** Tells whether a value is a {@link DeviceProperties}, and turns its 64-bit integers into bigint. */
export declare const validateDeviceProperties: Validator<DeviceProperties>;
