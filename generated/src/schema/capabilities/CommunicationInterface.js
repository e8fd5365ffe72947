// Made by "npm run generate" from spec/openapi/schemas/capabilities/CommunicationInterface.yaml. Do not edit: change the source and run the command again.

const validateCommunicationInterface = validate3;
const schema2 = { "type": "string", "enum": ["ethernet", "wifi", "cellular", "bluetooth", "usb", "canbus", "rs232"] };
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        const err3 = { instancePath: instancePath + "/type", schemaPath: "#/components/schemas/CommunicationInterfaceType/enum", keyword: "enum", params: { allowedValues: schema2.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err3);
        errors++;
      }
    }
  } else {
    const err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err4);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
export {
  validateCommunicationInterface
};
