import { fill } from "@afterclose/codes/sentences";
import type { VNode } from "preact";
import { scenarioNamed, pageScenarios } from "../experiment/page-scenarios.ts";
import type { ScenarioGroup, ScenarioId, PageParameter } from "../lab-words.ts";
import { codeWithName } from "../story/code-with-name.ts";
import { CopyButton } from "./copy-button.tsx";
import { useLab } from "./lab-context.ts";
import { ParameterField } from "./parameter-field.tsx";

/** Everything that can be set, and the buttons. */
export function Controls(): VNode {
  const { state, data } = useLab();
  const { words } = data;
  const { scenario, parameters } = state.experiment.value;
  return (
    <form
      class="lab-controls"
      aria-label={words.controls.heading}
      onSubmit={(event) => {
        event.preventDefault();
        if (state.phase.value === "running") {
          state.stop();
        } else {
          state.run();
        }
      }}
    >
      <div class="lab-fields">
        <label class="lab-field lab-wide">
          <span>{words.controls.ending}</span>
          <select
            name="ending"
            value={scenario}
            onChange={(event) => {
              state.choose(event.currentTarget.value as ScenarioId);
            }}
          >
            {(Object.keys(words.groups) as ScenarioGroup[]).map((group) => (
              <optgroup key={group} label={words.groups[group]}>
                {pageScenarios
                  .filter((one) => one.group === group)
                  .map(({ name }) => (
                    <option key={name} value={name} selected={name === scenario}>
                      {words.scenarios[name]}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        </label>
        <ValueField />
        {(Object.keys(parameters) as PageParameter[]).map((name) => (
          <ParameterField key={`${scenario} ${name}`} name={name} />
        ))}
        <WhereField />
      </div>
      <Buttons />
    </form>
  );
}

function ValueField(): VNode | null {
  const { state, data } = useLab();
  const { scenario, value } = state.experiment.value;
  const { controls } = data.words;
  if (scenarioNamed(scenario).value === undefined) {
    return null;
  }
  const isStatus = scenario === "handshake-status";
  const isWrong = state.obstacle.value === "number";
  const known = data.codes.find(({ code }) => String(code) === value);
  return (
    <div class="lab-field">
      <label>
        <span>{isStatus ? controls.status : controls.code}</span>
        <input
          name="value"
          type="text"
          inputMode="numeric"
          maxLength={5}
          list={isStatus ? undefined : "lab-codes"}
          value={value}
          aria-invalid={isWrong}
          aria-describedby="lab-value-note"
          onInput={(event) => {
            state.change({ value: event.currentTarget.value.trim() });
          }}
        />
      </label>
      <datalist id="lab-codes">
        {data.codes.map(({ code }) => (
          <option key={code} value={code}>
            {codeWithName(code, data)}
          </option>
        ))}
      </datalist>
      <small id="lab-value-note" role="status">
        {isWrong
          ? fill(controls.notSendable, { number: value })
          : !isStatus && (known?.href !== undefined ? <a href={known.href}>{known.name}</a> : known?.name)}
      </small>
    </div>
  );
}

function WhereField(): VNode | null {
  const { state, data } = useLab();
  const { controls } = data.words;
  if (state.server.value !== "there") {
    return null;
  }
  return (
    <label class="lab-field">
      <span>{controls.where}</span>
      <select
        name="where"
        value={state.experiment.value.where}
        onChange={(event) => {
          state.change({ where: event.currentTarget.value === "simulator" ? "simulator" : "server" });
        }}
      >
        <option value="server">{controls.onServer}</option>
        <option value="simulator">{controls.inSimulator}</option>
      </select>
    </label>
  );
}

function Buttons(): VNode {
  const { state, data } = useLab();
  const { controls } = data.words;
  const isRunning = state.phase.value === "running";
  return (
    <div class="lab-buttons">
      <button
        type="submit"
        class="lab-run"
        name="run"
        disabled={!isRunning && (state.obstacle.value !== undefined || state.server.value === "asking")}
      >
        {isRunning ? controls.stop : controls.run}
      </button>
      <button
        type="button"
        name="pause"
        disabled={!isRunning}
        onClick={() => {
          state.pause(!state.isPaused.value);
        }}
      >
        {state.isPaused.value ? controls.resume : controls.pause}
      </button>
      <button
        type="button"
        name="step"
        disabled={!isRunning}
        onClick={() => {
          state.step();
        }}
      >
        {controls.step}
      </button>
      <CopyButton label={controls.link} text={() => new URL(state.link.value, location.href).href} />
    </div>
  );
}
