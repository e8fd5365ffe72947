/** Makes a function that gives each client a value of its own, created when first asked for. */
export function perClient<Value>(create: () => Value): (clientId: string) => Value {
  const values = new Map<string, Value>();
  return (clientId) => {
    const known = values.get(clientId);
    if (known !== undefined) return known;
    const value = create();
    values.set(clientId, value);
    return value;
  };
}
