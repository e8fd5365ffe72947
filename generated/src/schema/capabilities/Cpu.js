// Made by "npm run generate" from spec/openapi/schemas/capabilities/Cpu.yaml. Do not edit: change the source and run the command again.

const validateCpu = validate1;
const schema1 = { "type": "object", "required": ["cores"], "properties": { "cores": { "type": "number", "exclusiveMinimum": 0 }, "architecture": { "type": "string", "enum": ["amd64", "arm64", "arm"] } }, "additionalProperties": false };
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cores === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cores" }, message: "must have required property 'cores'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    const before0 = errors;
    for (const key0 in data) {
      if (errors - before0 >= 100) {
        break;
      }
      if (!(key0 === "cores" || key0 === "architecture")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
    if (data.cores !== void 0) {
      let data0 = data.cores;
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 <= 0 || isNaN(data0)) {
          const err2 = { instancePath: instancePath + "/cores", schemaPath: "#/properties/cores/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0" };
          (vErrors ??= []).push(err2);
          errors++;
        }
      } else {
        const err3 = { instancePath: instancePath + "/cores", schemaPath: "#/properties/cores/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.architecture !== void 0) {
      let data1 = data.architecture;
      if (typeof data1 !== "string") {
        const err4 = { instancePath: instancePath + "/architecture", schemaPath: "#/properties/architecture/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err4);
        errors++;
      }
      if (!(data1 === "amd64" || data1 === "arm64" || data1 === "arm")) {
        const err5 = { instancePath: instancePath + "/architecture", schemaPath: "#/properties/architecture/enum", keyword: "enum", params: { allowedValues: schema1.properties.architecture.enum }, message: "must be equal to one of the allowed values" };
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
  validateCpu
};
