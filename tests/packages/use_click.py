"""click: commands, groups, options, arguments, types, prompts and help texts, through its test runner."""
import click
from click.testing import CliRunner


@click.group(invoke_without_command=True)
@click.option("--debug/--no-debug", default=False, help="Talk more.")
@click.version_option("1.2.3", prog_name="tool")
@click.pass_context
def cli(ctx, debug):
    """A tool that does things.

    With a longer text in a second paragraph that has to be wrapped because it is longer than a line of a terminal may be.
    """
    ctx.ensure_object(dict)
    ctx.obj["debug"] = debug
    if ctx.invoked_subcommand is None:
        click.echo("nothing to do")


@cli.command()
@click.argument("name")
@click.option("--count", "-c", default=1, show_default=True, type=click.IntRange(1, 5), help="How often.")
@click.option("--shout", is_flag=True, help="In capitals.")
@click.option("--colour", type=click.Choice(["red", "green"], case_sensitive=False), default="red")
@click.pass_obj
def greet(obj, name, count, shout, colour):
    """Greet NAME."""
    text = f"Hello {name} in {colour}"
    for _ in range(count):
        click.echo(text.upper() if shout else text)
    if obj["debug"]:
        click.echo("debugging", err=True)


@cli.command("add", short_help="Add numbers.", epilog="That is all.")
@click.argument("numbers", nargs=-1, type=float)
@click.option("--round", "digits", type=int, envvar="TOOL_DIGITS")
def add_numbers(numbers, digits):
    total = sum(numbers)
    click.echo(round(total, digits) if digits is not None else total)


@cli.command(context_settings={"ignore_unknown_options": True})
@click.option("-v", "--verbose", count=True)
@click.option("--point", nargs=2, type=int, multiple=True)
@click.option("--name", prompt="Your name", default="nobody")
@click.confirmation_option(prompt="Sure?")
def ask(verbose, point, name):
    """Ask before acting."""
    click.echo(f"{verbose} {point} {name}")


@cli.command()
@click.option("--size", callback=lambda ctx, param, value: value * 2, type=int, default=2)
@click.option("--must", required=True)
def strict(size, must):
    if must == "fail":
        raise click.ClickException("it failed")
    if must == "usage":
        raise click.UsageError("used wrongly")
    if must == "param":
        raise click.BadParameter("not that one", param_hint="--must")
    if must == "abort":
        raise click.Abort()
    click.secho(f"{size} {must}", fg="green", bold=True)


runner = CliRunner()
runs = [
    [], ["--help"], ["--version"], ["greet", "--help"], ["greet", "Ann"], ["greet", "Bob", "-c", "2", "--shout"], ["greet", "Bob", "-c9"],
    ["greet"], ["greet", "a", "b"], ["--debug", "greet", "Cy", "--colour", "GREEN"], ["greet", "x", "--colour", "blue"], ["nope"], ["gret"],
    ["add", "1", "2.5"], ["add", "--round", "1", "1.234", "2"], ["add", "x"], ["add", "--help"], ["strict"], ["strict", "--must", "x", "--size", "5"],
    ["strict", "--must", "fail"], ["strict", "--must", "usage"], ["strict", "--must", "param"], ["strict", "--must", "abort"], ["strict", "--must"],
    ["--nope"], ["ask", "--help"],
]
for args in runs:
    result = runner.invoke(cli, args)
    print(args, result.exit_code)
    print(result.output)
result = runner.invoke(cli, ["ask", "-vvv", "--point", "1", "2", "--point", "3", "4"], input="Dora\ny\n")
print(result.exit_code, result.output)
result = runner.invoke(cli, ["ask"], input="\nn\n")
print(result.exit_code, result.output)
result = runner.invoke(cli, ["add", "3.14159"], env={"TOOL_DIGITS": "2"})
print(result.output, click.style("x", fg="red", underline=True), click.unstyle(click.style("y", fg="blue")), click.format_filename("a/b.txt"))
