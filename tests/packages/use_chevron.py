"""chevron: mustache templates: sections, inverted sections, partials, lambdas, delimiters, escaping."""
import chevron

data = {
    "name": "Chris", "company": "<b>GitHub & co</b>", "items": [{"n": "one", "last": False}, {"n": "two", "last": True}], "empty": [], "yes": True,
    "person": {"name": {"first": "Ann"}, "age": 3}, "numbers": [1, 2.5, 3], "zero": 0, "none": None,
    "bold": lambda text, render: "<b>" + render(text) + "</b>",
}
partials = {"user": "<i>{{name}}</i>", "loop": "{{#items}}{{n}}{{^last}}, {{/last}}{{/items}}", "lines": "a\nb {{name}}\n"}
for template in [
    "Hello {{name}} at {{company}} / {{{company}}} / {{&company}}.", "{{#items}}- {{n}}\n{{/items}}", "{{^empty}}nothing{{/empty}}{{#empty}}x{{/empty}}",
    "{{person.name.first}} {{person.age}} {{#person}}{{age}} {{name.first}}{{/person}}", "{{#numbers}}[{{.}}]{{/numbers}}", "{{! comment }}seen",
    "{{> user}} and {{>loop}}", "{{=<% %>=}}<% name %> {{name}} <%={{ }}=%>{{name}}", "{{#bold}}Hi {{name}}{{/bold}}", "{{missing}}|{{none}}|{{zero}}",
    "{{#yes}}\n  kept\n{{/yes}}\nend", "  {{>lines}}\nend", "{{#zero}}no{{/zero}}{{^zero}}yes{{/zero}}", "{{#items}}{{#last}}{{name}}{{/last}}{{/items}}",
    "| {{#yes}}{{! x }}\n {{/yes}} |", "{{{ name }}}{{ & name }}", "\"{{company}}\"", "{{#person.name}}{{first}}{{/person.name}}",
]:
    print(repr(chevron.render(template, data, partials_dict=partials)))
for broken in ["{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{name", "{{=x}}"]:
    try:
        print(repr(chevron.render(broken, data)))
    except chevron.ChevronError as e:
        print(type(e).__name__, str(e).splitlines()[0])
print(list(chevron.tokenizer.tokenize("a {{b}} {{#c}}d{{/c}}")))
print(chevron.render("{{a}} {{#b}}{{c}}{{/b}}", {"a": 1, "b": {"c": "é"}}, warn=False))
