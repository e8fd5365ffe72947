// Made by "npm run generate" from spec/openapi/schemas/mtls/EligibilityRule.yaml. Do not edit: change the source and run the command again.

const validateEligibilityRule = validate10;
const schema3 = { "type": "object", "required": ["key", "operator"], "properties": { "key": { "type": "string" }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "ContainsAll", "ContainsAny"] }, "values": { "type": "array", "items": { "type": ["string", "number", "boolean"] } }, "itemSelector": { "$ref": "#/components/schemas/ItemSelector" } }, "additionalProperties": true };
const schema5 = { "type": "object", "required": ["key", "operator"], "properties": { "key": { "type": "string" }, "operator": { "type": "string", "enum": ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt", "ContainsAll", "ContainsAny"] }, "values": { "type": "array", "items": { "type": ["string", "number", "boolean"] } } }, "additionalProperties": true };
function validate4(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
                const err6 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/operator", schemaPath: "#/components/schemas/ItemExpression/properties/operator/enum", keyword: "enum", params: { allowedValues: schema5.properties.operator.enum }, message: "must be equal to one of the allowed values" };
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
                    const err7 = { instancePath: instancePath + "/matchExpressions/" + i0 + "/values/" + i1, schemaPath: "#/components/schemas/ItemExpression/properties/values/items/type", keyword: "type", params: { type: schema5.properties.values.items.type }, message: "must be string,number,boolean" };
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
  validate4.errors = vErrors;
  return errors === 0;
}
function validate3(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.key === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "key" }, message: "must have required property 'key'" };
      (vErrors ??= []).push(err0);
      errors++;
    }
    if (data.operator === void 0) {
      const err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "operator" }, message: "must have required property 'operator'" };
      (vErrors ??= []).push(err1);
      errors++;
    }
    if (data.key !== void 0) {
      if (typeof data.key !== "string") {
        const err2 = { instancePath: instancePath + "/key", schemaPath: "#/properties/key/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err2);
        errors++;
      }
    }
    if (data.operator !== void 0) {
      let data1 = data.operator;
      if (typeof data1 !== "string") {
        const err3 = { instancePath: instancePath + "/operator", schemaPath: "#/properties/operator/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        (vErrors ??= []).push(err3);
        errors++;
      }
      if (!(data1 === "In" || data1 === "NotIn" || data1 === "Exists" || data1 === "DoesNotExist" || data1 === "Gt" || data1 === "Lt" || data1 === "ContainsAll" || data1 === "ContainsAny")) {
        const err4 = { instancePath: instancePath + "/operator", schemaPath: "#/properties/operator/enum", keyword: "enum", params: { allowedValues: schema3.properties.operator.enum }, message: "must be equal to one of the allowed values" };
        (vErrors ??= []).push(err4);
        errors++;
      }
    }
    if (data.values !== void 0) {
      let data2 = data.values;
      if (Array.isArray(data2)) {
        const len0 = data2.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          let data3 = data2[i0];
          if (typeof data3 !== "string" && !(typeof data3 == "number" && isFinite(data3)) && typeof data3 !== "boolean") {
            const err5 = { instancePath: instancePath + "/values/" + i0, schemaPath: "#/properties/values/items/type", keyword: "type", params: { type: schema3.properties.values.items.type }, message: "must be string,number,boolean" };
            (vErrors ??= []).push(err5);
            errors++;
          }
        }
      } else {
        const err6 = { instancePath: instancePath + "/values", schemaPath: "#/properties/values/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err6);
        errors++;
      }
    }
    if (data.itemSelector !== void 0) {
      if (!validate4(data.itemSelector, { instancePath: instancePath + "/itemSelector", parentData: data, parentDataProperty: "itemSelector", rootData })) {
        vErrors = vErrors === null ? validate4.errors : vErrors.concat(validate4.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err7);
    errors++;
  }
  validate3.errors = vErrors;
  return errors === 0;
}
function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
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
        const len0 = data0.length;
        const before0 = errors;
        for (let i0 = 0; i0 < len0; i0++) {
          if (errors - before0 >= 100) {
            break;
          }
          if (!validate3(data0[i0], { instancePath: instancePath + "/matchExpressions/" + i0, parentData: data0, parentDataProperty: i0, rootData })) {
            vErrors = vErrors === null ? validate3.errors : vErrors.concat(validate3.errors);
            errors = vErrors.length;
          }
        }
      } else {
        const err1 = { instancePath: instancePath + "/matchExpressions", schemaPath: "#/properties/matchExpressions/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        (vErrors ??= []).push(err1);
        errors++;
      }
    }
  } else {
    const err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err2);
    errors++;
  }
  validate2.errors = vErrors;
  return errors === 0;
}
function validate10(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.propertySelector !== void 0) {
      if (!validate2(data.propertySelector, { instancePath: instancePath + "/propertySelector", parentData: data, parentDataProperty: "propertySelector", rootData })) {
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
    if (data.labelSelector !== void 0) {
      if (!validate2(data.labelSelector, { instancePath: instancePath + "/labelSelector", parentData: data, parentDataProperty: "labelSelector", rootData })) {
        vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
        errors = vErrors.length;
      }
    }
  } else {
    const err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    (vErrors ??= []).push(err0);
    errors++;
  }
  validate10.errors = vErrors;
  return errors === 0;
}
export {
  validateEligibilityRule
};
