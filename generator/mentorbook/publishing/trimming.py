"""Templates without the lines that hold nothing but what they decide: a page of the theme has hundreds of them."""

from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, Template


class TrimmingLoader(BaseLoader):
    """Loads templates by another loader; those below `own`, a programme's own folder, as they were written."""

    def __init__(self, loader: BaseLoader, own: str | None) -> None:
        self._loader = loader
        self._own = Path(own) if own else None
        self.list_templates = loader.list_templates  # type: ignore[method-assign]  # it is theirs

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return what the other loader finds."""
        return self._loader.get_source(environment, template)

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the name is Jinja's
    ) -> Template:
        """Load a template, with its empty lines or without."""
        _, file, _ = self.get_source(environment, name)
        is_own = self._own is not None and file is not None and Path(file).is_relative_to(self._own)
        environment.trim_blocks = environment.lstrip_blocks = not is_own
        return self._loader.load(environment, name, globals)
