"""The command line: the same services as the window, with the same authorisation.

Each command is a module with ``configure(parser)``, which adds its arguments, and ``run(args, terminal)``,
which returns the exit code: 0; 1 for what failed; 2 for bad use or bad input. A Refusal that it raises is
said as one sentence on stderr by `command_line`. `commands.COMMANDS` lists them; only the one that is asked
for is imported.
"""
