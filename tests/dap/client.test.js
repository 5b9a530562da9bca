// The debug adapter with the client that the protocol's makers test adapters with. By hand: `just dap`.

import assert from "node:assert";
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { DebugClient } from "@vscode/debugadapter-testsupport";

const pellucid = process.env.PELLUCID ?? fileURLToPath(new URL("../../target/release/pellucid", import.meta.url));
const program = fileURLToPath(new URL("../../docs/tour/careful.py", import.meta.url));

/** An adapter that listens, and a client connected to it. */
async function connect() {
  const adapter = spawn(pellucid, ["debug", "--dap", "--port", "0"]);
  const told = await new Promise((resolve) => adapter.stderr.once("data", (data) => resolve(String(data))));
  const client = new DebugClient("node", "", "pellucid");
  await client.start(Number(told.trim().split(":").pop()));
  return { adapter, client };
}

test("a breakpoint is hit, the variables are there, and it steps back", async () => {
  const { client, adapter } = await connect();
  await client.hitBreakpoint({ program }, { path: program, line: 5 });
  const stack = await client.stackTraceRequest({ threadId: 1 });
  assert.strictEqual(stack.body.stackFrames[0].name, "read");
  const scopes = await client.scopesRequest({ frameId: stack.body.stackFrames[0].id });
  const { variablesReference } = scopes.body.scopes[0];
  const variables = await client.variablesRequest({ variablesReference });
  assert.deepStrictEqual(variables.body.variables.map((one) => [one.name, one.value]), [["text", "'x'"]]);
  await Promise.all([client.stepBackRequest({ threadId: 1 }), client.assertStoppedLocation("step", { line: 4 })]);
  await client.disconnectRequest();
  await new Promise((resolve) => adapter.once("exit", resolve));
});

test("output and the end", async () => {
  const { client } = await connect();
  await Promise.all([
    client.configurationSequence(),
    client.launch({ program }),
    client.assertOutput("stdout", "read 7\nread x\n7 None\n"),
    client.waitForEvent("terminated"),
  ]);
  await client.disconnectRequest();
});

test("functions, exceptions, stepping", async () => {
  const { client } = await connect();
  await Promise.all([
    client.waitForEvent("initialized").then(async () => {
      await client.setFunctionBreakpointsRequest({ breakpoints: [{ name: "read" }] });
      await client.setExceptionBreakpointsRequest({ filters: ["raised"] });
      await client.configurationDoneRequest();
    }),
    client.launch({ program }),
    client.assertStoppedLocation("breakpoint", { line: 3 }),
  ]);
  await Promise.all([client.nextRequest({ threadId: 1 }), client.assertStoppedLocation("step", { line: 7 })]);
  await Promise.all([client.continueRequest({ threadId: 1 }), client.assertStoppedLocation("breakpoint", { line: 3 })]);
  await Promise.all([client.continueRequest({ threadId: 1 }), client.assertStoppedLocation("exception", { line: 3 })]);
  await client.disconnectRequest();
});
