#!/usr/bin/env node
import "./patience.js";
import { main } from "../dist/cli/main.js";

process.exitCode = await main(process.argv);
