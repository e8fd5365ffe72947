// Made by "npm run generate" from spec/openapi/schemas/capabilities/Peripheral.yaml. Do not edit: change the source and run the command again.

const validatePeripheral = validate1;
const schema1 = { "type": "object", "required": ["type"], "properties": { "type": { "type": "string", "enum": ["gpu", "display", "camera", "microphone", "speaker"] }, "manufacturer": { "type": "string", "maxLength": 1024 }, "model": { "type": "string", "maxLength": 1024 } }, "additionalProperties": false };
const func0 = (text) => {
  let length = 0;
  for (const _ of text) length++;
  return length;
};
function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
      if (!(key0 === "type" || key0 === "manufacturer" || key0 === "model")) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
    if (data.type !== void 0) {
      let data0 = data.type;
      if (typeof data0 !== "string") {
        const err2 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
      if (!(data0 === "gpu" || data0 === "display" || data0 === "camera" || data0 === "microphone" || data0 === "speaker")) {
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/enum", keyword: "enum", params: { allowedValues: schema1.properties.type.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
    if (data.manufacturer !== void 0) {
      let data1 = data.manufacturer;
      if (typeof data1 === "string") {
        if (func0(data1) > 1024) {
          const err4 = { instancePath: instancePath + "/manufacturer", schemaPath: "#/properties/manufacturer/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err4);
          errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/manufacturer", schemaPath: "#/properties/manufacturer/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err5);
        errors++;
      }
    }
    if (data.model !== void 0) {
      let data2 = data.model;
      if (typeof data2 === "string") {
        if (func0(data2) > 1024) {
          const err6 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          (vErrors ??= []).push(err6);
          errors++;
        }
      } else {
        const err7 = { instancePath: instancePath + "/model", schemaPath: "#/properties/model/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err7);
        errors++;
      }
    }
  } else {
    const err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err8);
    errors++;
  }
  validate1.errors = vErrors;
  return errors === 0;
}
export {
  validatePeripheral
};
