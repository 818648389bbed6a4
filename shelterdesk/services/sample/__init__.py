"""The sample shelter: five invented sites with 18 months of history, made from a seed and never stored."""

from shelterdesk.services.sample.making import Sample, make_sample
from shelterdesk.services.sample.setting import DemoLogin

__all__ = ["DemoLogin", "Sample", "make_sample"]
