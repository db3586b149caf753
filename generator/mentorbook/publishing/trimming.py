"""Templates without indentation, and without lines that hold only what they decide: the theme has hundreds of them."""

import re
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, Template

# Behind a tag of Jinja's the line does not end, so that a space is all that parts two words there.
_INDENTATION = re.compile(r"(?<![%#]\}\n)^[ \t]+|(?<=[%#]\}\n)[ \t]+(?= )", re.MULTILINE)


class TrimmingLoader(BaseLoader):
    """Loads templates by another loader; those below `own`, a programme's own folder, as they were written."""

    def __init__(self, loader: BaseLoader, own: str | None) -> None:
        self._loader = loader
        self._own = Path(own) if own else None
        self.list_templates = loader.list_templates  # type: ignore[method-assign]  # it is theirs

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        """Return what the other loader finds, without indentation unless it is the programme's."""
        source, file, is_fresh = self._loader.get_source(environment, template)
        return source if self._is_own(file) else _INDENTATION.sub("", source), file, is_fresh

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, Any] | None = None,  # noqa: A002 - the name is Jinja's
    ) -> Template:
        """Load a template, with its empty lines or without."""
        _, file, _ = self._loader.get_source(environment, name)
        environment.trim_blocks = environment.lstrip_blocks = not self._is_own(file)
        return super().load(environment, name, globals)

    def _is_own(self, file: str | None) -> bool:
        return self._own is not None and file is not None and Path(file).is_relative_to(self._own)
