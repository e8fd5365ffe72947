// Made by "npm run generate" from spec/openapi/schemas/mtls/CpuRequirement.yaml. Do not edit: change the source and run the command again.

const validateCpuRequirement = validate1;
const schema1 = { "type": "object", "required": ["cores"], "properties": { "cores": { "type": "number", "exclusiveMinimum": 0 }, "architectures": { "type": "array", "items": { "type": "string", "enum": ["amd64", "arm64", "arm", "riscv64", "other"] } } }, "additionalProperties": true };
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cores === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cores" }, message: "must have required property 'cores'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.cores !== void 0) {
      let data0 = data.cores;
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 <= 0 || isNaN(data0)) {
          const err1 = { instancePath: instancePath + "/cores", schemaPath: "#/properties/cores/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
          (vErrors ??= []).push(err1);
          errors++;
        }
      } else {
        const err2 = { instancePath: instancePath + "/cores", schemaPath: "#/properties/cores/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.architectures !== void 0) {
      let data1 = data.architectures;
      if (Array.isArray(data1)) {
        const len0 = data1.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data2 = data1[i0];
          if (typeof data2 !== "string") {
            const err3 = { instancePath: instancePath + "/architectures/" + i0, schemaPath: "#/properties/architectures/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            (vErrors ??= []).push(err3);
            errors++;
          }
          if (!(data2 === "amd64" || data2 === "arm64" || data2 === "arm" || data2 === "riscv64" || data2 === "other")) {
            const err4 = { instancePath: instancePath + "/architectures/" + i0, schemaPath: "#/properties/architectures/items/enum", keyword: "enum", params: { allowedValues: schema1.properties.architectures.items.enum }, message: "must be equal to one of the allowed values" };
            (vErrors ??= []).push(err4);
            errors++;
          }
        }
      } else {
        const err5 = { instancePath: instancePath + "/architectures", schemaPath: "#/properties/architectures/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
  } else {
    const err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err6);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validateCpuRequirement
};
