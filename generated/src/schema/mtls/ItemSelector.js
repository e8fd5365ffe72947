// Made by "npm run generate" from spec/openapi/schemas/mtls/ItemSelector.yaml. Do not edit: change the source and run the command again.

const validateItemSelector = validate3;
const schema2 = { "type": "object", "required": ["key", "operator"], "properties": { "key": { "type": "string" }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "ContainsAll", "ContainsAny"] }, "values": { "type": "array", "items": { "type": ["string", "number", "boolean"] } } }, "additionalProperties": true };
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.matchExpressions === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "matchExpressions" }, message: "must have required property 'matchExpressions'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.matchExpressions !== void 0) {
      let data0 = data.matchExpressions;
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          const err1 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          (vErrors ??= []).push(err1);
          errors++;
        }
        const len0 = data0.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.key === void 0) {
              const err2 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/components/schemas/ItemExpression/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'" };
              (vErrors ??= []).push(err2);
              errors++;
            }
            if (data1.operator === void 0) {
              const err3 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/components/schemas/ItemExpression/required", keyword: "required", params: { missingProperty: "operator" }, message: "must have required property 'operator'" };
              (vErrors ??= []).push(err3);
              errors++;
            }
            if (data1.key !== void 0) {
              if (typeof data1.key !== "string") {
                const err4 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/key", schemaPath: "#/components/schemas/ItemExpression/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err4);
                errors++;
              }
            }
            if (data1.operator !== void 0) {
              let data3 = data1.operator;
              if (typeof data3 !== "string") {
                const err5 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/components/schemas/ItemExpression/properties/operator/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                (vErrors ??= []).push(err5);
                errors++;
              }
              if (!(data3 === "In" || data3 === "NotIn" || data3 === "Exists" || data3 === "DoesNotExist" || data3 === "Gt" || data3 === "Lt" || data3 === "ContainsAll" || data3 === "ContainsAny")) {
                const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/components/schemas/ItemExpression/properties/operator/enum", keyword: "enum", params: { allowedValues: schema2.properties.operator.enum }, message: "must be equal to one of the allowed values" };
                (vErrors ??= []).push(err6);
                errors++;
              }
            }
            if (data1.values !== void 0) {
              let data4 = data1.values;
              if (Array.isArray(data4)) {
                const len1 = data4.length;
                const before1 = errors;
                for (let i1 = 0; i1 < len1; i1++) {
                  if (errors - before1 >= 100) {
                    break;
                  }
                  let data5 = data4[i1];
                  if (typeof data5 !== "string" && !(typeof data5 == "number" && isFinite(data5)) && typeof data5 !== "boolean") {
                    const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/components/schemas/ItemExpression/properties/values/items/type", keyword: "type", params: { type: schema2.properties.values.items.type }, message: "must be string,number,boolean" };
                    (vErrors ??= []).push(err7);
                    errors++;
                  }
                }
              } else {
                const err8 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values", schemaPath: "#/components/schemas/ItemExpression/properties/values/type", keyword: "type", params: { type: "array" }, message: "must be array" };
                (vErrors ??= []).push(err8);
                errors++;
              }
            }
          } else {
            const err9 = { instancePath: instancePath + "/matchExpressions/" + i0, schemaPath: "#/components/schemas/ItemExpression/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            (vErrors ??= []).push(err9);
            errors++;
          }
        }
      } else {
        const err10 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
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
  validateItemSelector
};
