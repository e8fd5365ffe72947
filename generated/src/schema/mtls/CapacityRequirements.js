// Made by "npm run generate" from spec/openapi/schemas/mtls/CapacityRequirements.yaml. Do not edit: change the source and run the command again.

const validateCapacityRequirements = validate3;
const schema2 = { "type": "object", "required": ["cores"], "properties": { "cores": { "type": "number", "exclusiveMinimum": 0 }, "architectures": { "type": "array", "items": { "type": "string", "enum": ["amd64", "arm64", "arm", "riscv64", "other"] } } }, "additionalProperties": true };
const pattern0 = new RegExp("^[0-9]+(Mi|Gi|Ki)$", "u");
const pattern1 = new RegExp("^[0-9]+(Mi|Gi|Ki|Ti|Pi|Ei)$", "u");
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cpu !== void 0) {
      let data0 = data.cpu;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (data0.cores === void 0) {
          const err0 = { instancePath: instancePath + "/cpu", schemaPath: "#/components/schemas/CpuRequirement/required", keyword: "required", params: { missingProperty: "cores" }, message: "must have required property 'cores'" };
          (vErrors ??= []).push(err0);
          errors++;
        }
        if (data0.cores !== void 0) {
          let data1 = data0.cores;
          if (typeof data1 == "number" && isFinite(data1)) {
            if (data1 <= 0 || isNaN(data1)) {
              const err1 = { instancePath: instancePath + "/cpu/cores", schemaPath: "#/components/schemas/CpuRequirement/properties/cores/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
              (vErrors ??= []).push(err1);
              errors++;
            }
          } else {
            const err2 = { instancePath: instancePath + "/cpu/cores", schemaPath: "#/components/schemas/CpuRequirement/properties/cores/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            (vErrors ??= []).push(err2);
            errors++;
          }
        }
        if (data0.architectures !== void 0) {
          let data2 = data0.architectures;
          if (Array.isArray(data2)) {
            const len0 = data2.length;
            const before0 = errors;
            for (let i0 = 0; i0 < len0; i0++) {
              if (errors - before0 >= 100) {
                break;
              }
              let data3 = data2[i0];
              if (typeof data3 !== "string") {
                const err3 = { instancePath: instancePath + "/cpu/architectures/" + i0, schemaPath: "#/components/schemas/CpuRequirement/properties/architectures/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err3);
                errors++;
              }
              if (!(data3 === "amd64" || data3 === "arm64" || data3 === "arm" || data3 === "riscv64" || data3 === "other")) {
                const err4 = { instancePath: instancePath + "/cpu/architectures/" + i0, schemaPath: "#/components/schemas/CpuRequirement/properties/architectures/items/enum", keyword: "enum", params: { allowedValues: schema2.properties.architectures.items.enum }, message: "must be equal to one of the allowed values" };
                (vErrors ??= []).push(err4);
                errors++;
              }
            }
          } else {
            const err5 = { instancePath: instancePath + "/cpu/architectures", schemaPath: "#/components/schemas/CpuRequirement/properties/architectures/type", keyword: "type", params: { type: "array" }, message: "must be array" };
            (vErrors ??= []).push(err5);
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/cpu", schemaPath: "#/components/schemas/CpuRequirement/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.memory !== void 0) {
      let data4 = data.memory;
      if (typeof data4 === "string") {
        if (!pattern0.test(data4)) {
          const err7 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(Mi|Gi|Ki)$" }, message: 'must match pattern "^[0-9]+(Mi|Gi|Ki)$"' };
          (vErrors ??= []).push(err7);
          errors++;
        }
      } else {
        const err8 = { instancePath: instancePath + "/memory", schemaPath: "#/properties/memory/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err8);
        errors++;
      }
    }
    if (data.storage !== void 0) {
      let data5 = data.storage;
      if (typeof data5 === "string") {
        if (!pattern1.test(data5)) {
          const err9 = { instancePath: instancePath + "/storage", schemaPath: "#/properties/storage/pattern", keyword: "pattern", params: { pattern: "^[0-9]+(Mi|Gi|Ki|Ti|Pi|Ei)$" }, message: 'must match pattern "^[0-9]+(Mi|Gi|Ki|Ti|Pi|Ei)$"' };
          (vErrors ??= []).push(err9);
          errors++;
        }
      } else {
        const err10 = { instancePath: instancePath + "/storage", schemaPath: "#/properties/storage/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err10);
        errors++;
      }
    }
  } else {
    const err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err11);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateCapacityRequirements
};
