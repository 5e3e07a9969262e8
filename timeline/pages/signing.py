"""Signing in: by name and password, or by a link that works once."""

from django.contrib.auth import views
from django.http import HttpResponse
from django.shortcuts import render
from sesame.views import LoginView as LinkView


class SignIn(views.LoginView):
    template_name = "pages/sign_in.html"
    redirect_authenticated_user = True


class SignInByLink(LinkView):
    """Opens a link made by `manage.py signin`; an expired or used one is told how to get another."""

    def login_failed(self) -> HttpResponse:
        return render(self.request, "pages/link_expired.html", status=403)
