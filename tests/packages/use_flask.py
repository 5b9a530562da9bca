"""A small application, called by its test client: routes, templates, JSON, sessions, errors, blueprints, hooks, the command line."""

import json
import sys

import flask
from flask import (
    Blueprint,
    Flask,
    abort,
    current_app,
    flash,
    g,
    get_flashed_messages,
    jsonify,
    redirect,
    render_template_string,
    request,
    session,
    url_for,
)
from werkzeug.datastructures import Headers, ImmutableMultiDict, MultiDict
from werkzeug.exceptions import BadRequest, HTTPException, NotFound
from werkzeug.routing import BaseConverter, Map, Rule
from werkzeug.security import check_password_hash, generate_password_hash
from werkzeug.utils import secure_filename
from werkzeug.wrappers import Request, Response
from werkzeug.test import Client, EnvironBuilder

app = Flask("shop", static_folder=None)
app.secret_key = "not so secret"
app.config.update(TESTING=True, SHOP={"name": "Corner"})
items = {1: {"name": "pen", "price": 2.5}, 2: {"name": "ink", "price": 7}}


class EvenConverter(BaseConverter):
    regex = r"\d*[02468]"

    def to_python(self, value):
        return int(value)


app.url_map.converters["even"] = EvenConverter


@app.before_request
def start():
    g.user = request.headers.get("X-User", "nobody")


@app.after_request
def stamp(response):
    response.headers["X-Stamp"] = g.user
    return response


@app.route("/")
def index():
    return f"<h1>{current_app.config['SHOP']['name']}</h1>"


@app.get("/items/<int:number>")
def item(number):
    if number not in items:
        abort(404, description=f"no item {number}")
    return jsonify(items[number])


@app.post("/items")
def add():
    data = request.get_json()
    if "name" not in data:
        raise BadRequest("a name is needed")
    number = max(items) + 1
    items[number] = data
    return {"number": number}, 201, {"Location": url_for("item", number=number)}


@app.route("/even/<even:n>")
def even(n):
    return str(n)


@app.route("/form", methods=["GET", "POST"])
def form():
    if request.method == "POST":
        file = request.files.get("file")
        flash("saved " + request.form["title"])
        session["title"] = request.form.get("title")
        return (
            redirect(url_for("form", _anchor="end"))
            if file is None
            else f"{file.filename} {file.read()!r} {request.form.getlist('tag')}"
        )
    return render_template_string(
        "{% for m in get_flashed_messages() %}<p>{{ m }}</p>{% endfor %}{{ session.get('title', 'none')|e }} {{ request.args.get('q', '-') }}"
    )


@app.errorhandler(404)
def missing(error):
    return {"error": error.description}, 404


@app.errorhandler(ZeroDivisionError)
def divided(error):
    return f"division: {error}", 500


@app.route("/boom")
def boom():
    return str(1 / 0)


admin = Blueprint("admin", "admin", url_prefix="/admin")


@admin.route("/<path:rest>")
def anything(rest):
    return f"{request.blueprint} {request.endpoint} {rest}"


app.register_blueprint(admin)
client = app.test_client()
for method, path, kw in (
    ("get", "/", {}),
    ("get", "/items/1", {"headers": {"X-User": "ann"}}),
    ("get", "/items/9", {}),
    ("post", "/items", {"json": {"name": "cap"}}),
    ("post", "/items", {"json": {}}),
    ("post", "/items", {"data": "x"}),
    ("get", "/even/4", {}),
    ("get", "/even/5", {}),
    ("post", "/form", {"data": {"title": "A & B"}}),
    ("get", "/form?q=1", {}),
    ("get", "/form", {}),
    ("get", "/boom", {}),
    ("get", "/admin/a/b", {}),
    ("delete", "/", {}),
    ("options", "/form", {}),
    ("head", "/", {}),
):
    r = getattr(client, method)(path, **kw)
    print(
        method,
        path,
        r.status,
        r.mimetype,
        r.get_data(as_text=True).strip()[:160],
        r.headers.get("Location"),
        r.headers.get("Allow") and sorted(r.headers["Allow"].split(", ")),
        r.headers.get("X-Stamp"),
    )
import io

r = client.post(
    "/form",
    data={"title": "t", "tag": ["x", "y"], "file": (io.BytesIO(b"content"), "a.txt")},
    content_type="multipart/form-data",
)
print(r.status_code, r.text)
with app.test_request_context("/form?a=1&a=2", method="POST", data={"k": "v"}):
    print(
        request.args,
        request.args.getlist("a"),
        request.form,
        request.path,
        request.full_path,
        request.url,
        request.host,
        request.is_json,
        request.values.get("k"),
        url_for("item", number=3, q="x y"),
        url_for("admin.anything", rest="z"),
    )
with client.session_transaction() as s:
    print(dict(s))
print(sorted(str(rule) for rule in app.url_map.iter_rules()), app.name, app.testing)
# werkzeug by itself
m = Map(
    [
        Rule("/", endpoint="index"),
        Rule("/<int:year>/", endpoint="year"),
        Rule("/<string(length=2):lang>/<slug>", endpoint="page", methods=["GET"]),
    ]
)
u = m.bind("example.org", "/")
for path in ("/", "/2024/", "/2024", "/en/about", "/english/about"):
    try:
        print(path, u.match(path))
    except HTTPException as e:
        print(path, type(e).__name__, e.code)
print(u.build("year", {"year": 1999}), u.build("page", {"lang": "de", "slug": "a b"}, force_external=True))


@Request.application
def hello(request):
    return Response(f"Hello {request.args.get('name', 'World')}!", mimetype="text/plain", headers={"X-A": "1"})


r = Client(hello).get("/?name=W%C3%B6rld")
print(r.status, r.headers, r.text)
d = MultiDict([("a", 1), ("a", 2), ("b", 3)])
print(d, d["a"], d.getlist("a"), d.to_dict(flat=False), list(d.items(multi=True)), ImmutableMultiDict(d))
try:
    ImmutableMultiDict(d)["a"] = 5
except TypeError as e:
    print(e)
h = Headers([("Content-Type", "text/html"), ("X", "1")])
h.add("X", "2")
print(h.getlist("x"), h.get("content-type"), str(h))
e = EnvironBuilder(path="/p", query_string={"q": "ü"}, method="PUT", json={"a": 1}).get_environ()
print(e["REQUEST_METHOD"], e["QUERY_STRING"], e["CONTENT_TYPE"], e["wsgi.input"].read())
print(
    secure_filename("../../etc/pass wd?.txt"),
    check_password_hash(generate_password_hash("pw", method="pbkdf2:sha256:1000"), "pw"),
    check_password_hash(generate_password_hash("pw", method="pbkdf2:sha256:1000"), "no"),
    NotFound("x").get_response().status,
)


@app.cli.command("greet")
def greet():
    """Greets."""
    print("hi from cli")


print(app.test_cli_runner().invoke(args=["greet"]).output, app.test_cli_runner().invoke(args=["nope"]).exit_code)
