// Made by "npm run generate" from spec/openapi/schemas/signature/DeviceProperties.yaml. Do not edit: change the source and run the command again.

const validateDeviceProperties = validate5;
const schema1 = { "type": "object", "required": ["id", "vendor", "modelNumber", "serialNumber"], "properties": { "id": { "$ref": "#/components/schemas/DeviceId" }, "vendor": { "type": "string", "maxLength": 1024 }, "modelNumber": { "type": "string", "maxLength": 1024 }, "serialNumber": { "type": "string", "maxLength": 1024 }, "cpus": { "type": "array", "items": { "$ref": "#/components/schemas/Cpu" } }, "memory": { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi)$", "maxLength": 32 }, "storage": { "type": "string", "pattern": "^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi|Ti|Pi|Ei)$", "maxLength": 32 }, "peripherals": { "type": "array", "items": { "$ref": "#/components/schemas/Peripheral" } }, "interfaces": { "type": "array", "items": { "$ref": "#/components/schemas/CommunicationInterface" } }, "otelCollector": { "type": "boolean" }, "supportedRuntimes": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/Runtime" } }, "supportedDeploymentTypes": { "type": "array", "minItems": 1, "items": { "$ref": "#/components/schemas/DeploymentType" } } }, "additionalProperties": false };
const schema3 = { "type": "object", "required": ["cores"], "properties": { "cores": { "type": "number", "exclusiveMinimum": 0 }, "architecture": { "type": "string", "enum": ["amd64", "arm64", "arm"] } }, "additionalProperties": false };
const schema4 = { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["gpu", "display", "camera", "microphone", "speaker"] }, "manufacturer": { "type": "string", "maxLength": 1024 }, "model": { "type": "string", "maxLength": 1024 } }, "additionalProperties": false };
const schema7 = { "type": "string", "enum": ["oci"] };
const schema8 = { "type": "string", "enum": ["helm", "compose"] };
const func0 = Object.prototype.hasOwnProperty;
const func1 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
const pattern0 = new RegExp("^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$", "u");
const pattern1 = new RegExp("^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi)$", "u");
const pattern2 = new RegExp("^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi|Ti|Pi|Ei)$", "u");
const schema6 = { "type": "string", "enum": ["ethernet", "wifi", "cellular", "bluetooth", "usb", "canbus", "rs232"] };
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!(key0 === "type")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/CommunicationInterfaceType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (!(data0 === "ethernet" || data0 === "wifi" || data0 === "cellular" || data0 === "bluetooth" || data0 === "usb" || data0 === "canbus" || data0 === "rs232")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/CommunicationInterfaceType/enum", keyword: "enum", params: { allowedValues: schema6.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err4);
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.vendor === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "vendor" }, message: "must have required property 'vendor'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.modelNumber === void 0) {
      const err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "modelNumber" }, message: "must have required property 'modelNumber'" };
      (vErrors ??= []).push(err2);
      errors++;
    }
    if (data.serialNumber === void 0) {
      const err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "serialNumber" }, message: "must have required property 'serialNumber'" };
      (vErrors ??= []).push(err3);
      errors++;
    }
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!func0.call(schema1.properties, key0)) {
        const err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 === "string") {
        if (func1(data0) > 512) {
          const err5 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeviceId/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          (vErrors ??= []).push(err5);
          errors++;
        }
        if (func1(data0) < 1) {
          const err6 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeviceId/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          (vErrors ??= []).push(err6);
          errors++;
        }
        if (!pattern0.test(data0)) {
          const err7 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeviceId/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$" }, message: 'must match pattern "^[A-Za-z0-9._~-]+(/[A-Za-z0-9._~-]+)*$"' };
          (vErrors ??= []).push(err7);
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/id", schemaPath: "#/components/schemas/DeviceId/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
    if (data.vendor !== void 0) {
      let data1 = data.vendor;
      if (typeof data1 === "string") {
        if (func1(data1) > 1024) {
          const err9 = { instancePath: instancePath + "/vendor", schemaPath: "#/properties/vendor/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err9);
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/vendor", schemaPath: "#/properties/vendor/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
    if (data.modelNumber !== void 0) {
      let data2 = data.modelNumber;
      if (typeof data2 === "string") {
        if (func1(data2) > 1024) {
          const err11 = { instancePath: instancePath + "/modelNumber", schemaPath: "#/properties/modelNumber/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err11);
          errors++;
        }
      } else {
        const err12 = { instancePath: instancePath + "/modelNumber", schemaPath: "#/properties/modelNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err12);
        errors++;
      }
    }
    if (data.serialNumber !== void 0) {
      let data3 = data.serialNumber;
      if (typeof data3 === "string") {
        if (func1(data3) > 1024) {
          const err13 = { instancePath: instancePath + "/serialNumber", schemaPath: "#/properties/serialNumber/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err13);
          errors++;
        }
      } else {
        const err14 = { instancePath: instancePath + "/serialNumber", schemaPath: "#/properties/serialNumber/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err14);
        errors++;
      }
    }
    if (data.cpus !== void 0) {
      let data4 = data.cpus;
      if (Array.isArray(data4)) {
        const len0 = data4.length;
        const before1 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before1 >= 100) {
            break;
          }
          let data5 = data4[i0];
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.cores === void 0) {
              const err15 = { instancePath: instancePath + "/cpus/" + i0, schemaPath: "#/components/schemas/Cpu/required", keyword: "required", params: { missingProperty: "cores" }, message: "must have required property 'cores'" };
              (vErrors ??= []).push(err15);
              errors++;
            }
            const before2 = errors;
            for (const key1 in data5) {
              if (errors - before2 >= 100) {
                break;
              }
              if (!(key1 === "cores" || key1 === "architecture")) {
                const err16 = { instancePath: instancePath + "/cpus/" + i0, schemaPath: "#/components/schemas/Cpu/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                (vErrors ??= []).push(err16);
                errors++;
              }
            }
            if (data5.cores !== void 0) {
              let data6 = data5.cores;
              if (typeof data6 == "number" && isFinite(data6)) {
                if (data6 <= 0 || isNaN(data6)) {
                  const err17 = { instancePath: instancePath + "/cpus/" + i0 + "/cores", schemaPath: "#/components/schemas/Cpu/properties/cores/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
                  (vErrors ??= []).push(err17);
                  errors++;
                }
              } else {
                const err18 = { instancePath: instancePath + "/cpus/" + i0 + "/cores", schemaPath: "#/components/schemas/Cpu/properties/cores/type", keyword: "type", params: { type: "number" }, message: "must be number" };
                (vErrors ??= []).push(err18);
                errors++;
              }
            }
            if (data5.architecture !== void 0) {
              let data7 = data5.architecture;
              if (typeof data7 !== "string") {
                const err19 = { instancePath: instancePath + "/cpus/" + i0 + "/architecture", schemaPath: "#/components/schemas/Cpu/properties/architecture/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err19);
                errors++;
              }
              if (!(data7 === "amd64" || data7 === "arm64" || data7 === "arm")) {
                const err20 = { instancePath: instancePath + "/cpus/" + i0 + "/architecture", schemaPath: "#/components/schemas/Cpu/properties/architecture/enum", keyword: "enum", params: { allowedValues: schema3.properties.architecture.enum }, message: "must be equal to one of the allowed values" };
                (vErrors ??= []).push(err20);
                errors++;
              }
            }
          } else {
            const err21 = { instancePath: instancePath + "/cpus/" + i0, schemaPath: "#/components/schemas/Cpu/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err21);
            errors++;
          }
        }
      } else {
        const err22 = { instancePath: instancePath + "/cpus", schemaPath: "#/properties/cpus/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err22);
        errors++;
      }
    }
    if (data.memory !== void 0) {
      let data8 = data.memory;
      if (typeof data8 === "string") {
        if (func1(data8) > 32) {
          const err23 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
          (vErrors ??= []).push(err23);
          errors++;
        }
        if (!pattern1.test(data8)) {
          const err24 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi)$"' };
          (vErrors ??= []).push(err24);
          errors++;
        }
      } else {
        const err25 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err25);
        errors++;
      }
    }
    if (data.storage !== void 0) {
      let data9 = data.storage;
      if (typeof data9 === "string") {
        if (func1(data9) > 32) {
          const err26 = { instancePath: instancePath + "/storage", schemaPath: "#/properties/storage/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
          (vErrors ??= []).push(err26);
          errors++;
        }
        if (!pattern2.test(data9)) {
          const err27 = { instancePath: instancePath + "/storage", schemaPath: "#/properties/storage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi|Ti|Pi|Ei)$" }, message: 'must match pattern "^[0-9]+(\\.[0-9]+)? ?(Ki|Mi|Gi|Ti|Pi|Ei)$"' };
          (vErrors ??= []).push(err27);
          errors++;
        }
      } else {
        const err28 = { instancePath: instancePath + "/storage", schemaPath: "#/properties/storage/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err28);
        errors++;
      }
    }
    if (data.peripherals !== void 0) {
      let data10 = data.peripherals;
      if (Array.isArray(data10)) {
        const len1 = data10.length;
        const before3 = errors;
        for (let i1 = 0; i1 < len1; i1++) {
          if (errors - before3 >= 100) {
            break;
          }
          let data11 = data10[i1];
          if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
            if (data11.type === void 0) {
              const err29 = { instancePath: instancePath + "/peripherals/" + i1, schemaPath: "#/components/schemas/Peripheral/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
              (vErrors ??= []).push(err29);
              errors++;
            }
            const before4 = errors;
            for (const key2 in data11) {
              if (errors - before4 >= 100) {
                break;
              }
              if (!(key2 === "type" || key2 === "manufacturer" || key2 === "model")) {
                const err30 = { instancePath: instancePath + "/peripherals/" + i1, schemaPath: "#/components/schemas/Peripheral/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                (vErrors ??= []).push(err30);
                errors++;
              }
            }
            if (data11.type !== void 0) {
              let data12 = data11.type;
              if (typeof data12 !== "string") {
                const err31 = { instancePath: instancePath + "/peripherals/" + i1 + "/type", schemaPath: "#/components/schemas/Peripheral/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err31);
                errors++;
              }
              if (!(data12 === "gpu" || data12 === "display" || data12 === "camera" || data12 === "microphone" || data12 === "speaker")) {
                const err32 = { instancePath: instancePath + "/peripherals/" + i1 + "/type", schemaPath: "#/components/schemas/Peripheral/properties/type/enum", keyword: "enum", params: { allowedValues: schema4.properties.type.enum }, message: "must be equal to one of the allowed values" };
                (vErrors ??= []).push(err32);
                errors++;
              }
            }
            if (data11.manufacturer !== void 0) {
              let data13 = data11.manufacturer;
              if (typeof data13 === "string") {
                if (func1(data13) > 1024) {
                  const err33 = { instancePath: instancePath + "/peripherals/" + i1 + "/manufacturer", schemaPath: "#/components/schemas/Peripheral/properties/manufacturer/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                  (vErrors ??= []).push(err33);
                  errors++;
                }
              } else {
                const err34 = { instancePath: instancePath + "/peripherals/" + i1 + "/manufacturer", schemaPath: "#/components/schemas/Peripheral/properties/manufacturer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err34);
                errors++;
              }
            }
            if (data11.model !== void 0) {
              let data14 = data11.model;
              if (typeof data14 === "string") {
                if (func1(data14) > 1024) {
                  const err35 = { instancePath: instancePath + "/peripherals/" + i1 + "/model", schemaPath: "#/components/schemas/Peripheral/properties/model/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                  (vErrors ??= []).push(err35);
                  errors++;
                }
              } else {
                const err36 = { instancePath: instancePath + "/peripherals/" + i1 + "/model", schemaPath: "#/components/schemas/Peripheral/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err36);
                errors++;
              }
            }
          } else {
            const err37 = { instancePath: instancePath + "/peripherals/" + i1, schemaPath: "#/components/schemas/Peripheral/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err37);
            errors++;
          }
        }
      } else {
        const err38 = { instancePath: instancePath + "/peripherals", schemaPath: "#/properties/peripherals/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err38);
        errors++;
      }
    }
    if (data.interfaces !== void 0) {
      let data15 = data.interfaces;
      if (Array.isArray(data15)) {
        const len2 = data15.length;
        const before5 = errors;
        for (let i2 = 0; i2 < len2; i2++) {
          if (errors - before5 >= 100) {
            break;
          }
          if (!validate2(data15[i2], { instancePath: instancePath + "/interfaces/" + i2, parentData: data15, parentDataProperty: i2, rootData })) {
            vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err39 = { instancePath: instancePath + "/interfaces", schemaPath: "#/properties/interfaces/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err39);
        errors++;
      }
    }
    if (data.otelCollector !== void 0) {
      if (typeof data.otelCollector !== "boolean") {
        const err40 = { instancePath: instancePath + "/otelCollector", schemaPath: "#/properties/otelCollector/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        (vErrors ??= []).push(err40);
        errors++;
      }
    }
    if (data.supportedRuntimes !== void 0) {
      let data18 = data.supportedRuntimes;
      if (Array.isArray(data18)) {
        if (data18.length < 1) {
          const err41 = { instancePath: instancePath + "/supportedRuntimes", schemaPath: "#/properties/supportedRuntimes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          (vErrors ??= []).push(err41);
          errors++;
        }
        const len3 = data18.length;
        const before6 = errors;
        for (let i3 = 0; i3 < len3; i3++) {
          if (errors - before6 >= 100) {
            break;
          }
          let data19 = data18[i3];
          if (typeof data19 !== "string") {
            const err42 = { instancePath: instancePath + "/supportedRuntimes/" + i3, schemaPath: "#/components/schemas/Runtime/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err42);
            errors++;
          }
          if (!(data19 === "oci")) {
            const err43 = { instancePath: instancePath + "/supportedRuntimes/" + i3, schemaPath: "#/components/schemas/Runtime/enum", keyword: "enum", params: { allowedValues: schema7.enum }, message: "must be equal to one of the allowed values" };
            (vErrors ??= []).push(err43);
            errors++;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/supportedRuntimes", schemaPath: "#/properties/supportedRuntimes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err44);
        errors++;
      }
    }
    if (data.supportedDeploymentTypes !== void 0) {
      let data20 = data.supportedDeploymentTypes;
      if (Array.isArray(data20)) {
        if (data20.length < 1) {
          const err45 = { instancePath: instancePath + "/supportedDeploymentTypes", schemaPath: "#/properties/supportedDeploymentTypes/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          (vErrors ??= []).push(err45);
          errors++;
        }
        const len4 = data20.length;
        const before7 = errors;
        for (let i4 = 0; i4 < len4; i4++) {
          if (errors - before7 >= 100) {
            break;
          }
          let data21 = data20[i4];
          if (typeof data21 !== "string") {
            const err46 = { instancePath: instancePath + "/supportedDeploymentTypes/" + i4, schemaPath: "#/components/schemas/DeploymentType/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err46);
            errors++;
          }
          if (!(data21 === "helm" || data21 === "compose")) {
            const err47 = { instancePath: instancePath + "/supportedDeploymentTypes/" + i4, schemaPath: "#/components/schemas/DeploymentType/enum", keyword: "enum", params: { allowedValues: schema8.enum }, message: "must be equal to one of the allowed values" };
            (vErrors ??= []).push(err47);
            errors++;
          }
        }
      } else {
        const err48 = { instancePath: instancePath + "/supportedDeploymentTypes", schemaPath: "#/properties/supportedDeploymentTypes/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err48);
        errors++;
      }
    }
  } else {
    const err49 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err49);
    errors++;
  }
  validate5.errors = vErrors;
  return errors === 0;
}
export {
  validateDeviceProperties
};
